package io.rungs.proposals.listen;

import io.rungs.proposals.ProposalEvent;
import io.rungs.proposals.ProposalEvent.ProposalEscalated;
import io.rungs.proposals.ProposalEvent.ProposalReworded;
import io.rungs.proposals.ProposalEvent.ReviewersAssigned;
import io.rungs.proposals.usecase.PassTurn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Each act on a proposal passes its turn, in the transaction of the act; what is told of the turn itself does not,
/// nor what a moderator takes away.
@Component
class WhateverMovesAProposal {
    private final PassTurn passTurn;

    WhateverMovesAProposal(PassTurn passTurn) {
        this.passTurn = passTurn;
    }

    @EventListener
    void moved(ProposalEvent event) {
        boolean ofTheTurn = event instanceof ReviewersAssigned
                || event instanceof ProposalEscalated
                || event instanceof ProposalReworded;
        if (ofTheTurn) return;
        var proposal = event.proposal();
        if (proposal.status().open()) passTurn.after(proposal.id());
        else passTurn.end(proposal.id());
    }
}
