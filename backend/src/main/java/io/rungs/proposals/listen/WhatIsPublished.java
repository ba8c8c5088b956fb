package io.rungs.proposals.listen;

import io.rungs.catalog.RevisionPublished;
import io.rungs.proposals.usecase.NoteMovedSkill;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is published may leave nothing of an open proposal. Before a skill's first revision there was none on it.
@Component
class WhatIsPublished {
    private final NoteMovedSkill note;

    WhatIsPublished(NoteMovedSkill note) {
        this.note = note;
    }

    @EventListener
    void published(RevisionPublished event) {
        if (event.revision() > 1) note.note(event.skill().id(), event.at());
    }
}
