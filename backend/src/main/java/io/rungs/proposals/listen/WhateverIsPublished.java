package io.rungs.proposals.listen;

import io.rungs.catalog.RevisionPublished;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.proposals.ProposalEvent.ProposalPublished;
import io.rungs.proposals.queue.MarkStaleTurns;
import io.rungs.proposals.settle.NoteMovedSkill;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is published touches what others propose: it may leave nothing of it, or collide with it.
@Component
@JournalReader("turns")
class WhateverIsPublished {
    private final NoteMovedSkill note;
    private final MarkStaleTurns mark;
    private final LookAtStaleTurns look;

    WhateverIsPublished(NoteMovedSkill note, MarkStaleTurns mark, LookAtStaleTurns look) {
        this.note = note;
        this.mark = mark;
        this.look = look;
    }

    /// Noted with the revision, looked at later. Before a skill's first revision there was no proposal on it.
    @EventListener
    void published(RevisionPublished event) {
        if (event.revision() > 1) note.note(event.skill().id(), event.at());
        if (event.proposal() == null) imported(event);
    }

    private void imported(RevisionPublished event) {
        mark.imported(event.skill());
        look.afterCommit();
    }

    /// What nobody proposed may collide with what others propose, too.
    @FromJournal
    void changed(RevisionPublished event) {
        if (event.proposal() != null || event.revision() == 1) return;
        mark.changed(event.skill());
        look.afterCommit();
    }

    /// Where it collides it is their authors' turn.
    @FromJournal
    void published(ProposalPublished event) {
        mark.published(event.proposal().id());
        look.afterCommit();
    }
}
