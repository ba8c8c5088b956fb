package io.rungs.proposals.listen;

import io.rungs.catalog.RevisionPublished;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.proposals.ProposalEvent.ProposalPublished;
import io.rungs.proposals.usecase.MoveTurns;
import io.rungs.proposals.usecase.NoteMovedSkill;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is published touches what others propose: it may leave nothing of it, or collide with it.
@Component
@JournalReader("turns")
class WhateverIsPublished {
    private final NoteMovedSkill note;
    private final MoveTurns move;

    WhateverIsPublished(NoteMovedSkill note, MoveTurns move) {
        this.note = note;
        this.move = move;
    }

    /// Noted with the revision, looked at later. Before a skill's first revision there was no proposal on it.
    @EventListener
    void published(RevisionPublished event) {
        if (event.revision() > 1) note.note(event.skill().id(), event.at());
    }

    /// Where it collides it is their authors' turn.
    @FromJournal
    void published(ProposalPublished event) {
        move.besides(event.proposal().id());
    }
}
