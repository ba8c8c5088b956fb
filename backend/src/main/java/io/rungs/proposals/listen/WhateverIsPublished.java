package io.rungs.proposals.listen;

import io.rungs.proposals.ProposalEvent.ProposalPublished;
import io.rungs.proposals.usecase.MoveTurns;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What is published may collide with what others propose: it is their authors' turn then.
@Component
class WhateverIsPublished {
    private final MoveTurns move;

    WhateverIsPublished(MoveTurns move) {
        this.move = move;
    }

    @ApplicationModuleListener
    void published(ProposalPublished event) {
        move.besides(event.proposal().id());
    }
}
