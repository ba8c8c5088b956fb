package io.rungs.proposals.usecase;

import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Turns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Passes the turn back to the reviewers where the only objections were those of somebody who may not judge any
/// more: nobody could lift them. Nor does anything wait for that person; whatever is nobody's turn then is looked
/// at again within the minute.
@Component
public class LapseObjections {
    private final Dossiers dossiers;
    private final Weigh weigh;
    private final Turns turns;
    private final PassTurn passTurn;
    private final Clock clock;

    LapseObjections(Dossiers dossiers, Weigh weigh, Turns turns, PassTurn passTurn, Clock clock) {
        this.dossiers = dossiers;
        this.weigh = weigh;
        this.turns = turns;
        this.passTurn = passTurn;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID reviewer) {
        turns.forget(reviewer);
        for (long number : dossiers.objectedWith(reviewer))
            dossiers.lock(number).ifPresent(this::lapse);
    }

    private void lapse(Dossier dossier) {
        var proposal = dossier.proposal();
        if (proposal.status() != Status.CHANGES_REQUESTED) return;
        if (!weigh.weigh(dossier).rights().objections().isEmpty()) return;
        dossiers.save(proposal.reviewed(false, "The objection lapsed with the right to judge.", clock.instant()));
        passTurn.after(proposal.id());
    }
}
