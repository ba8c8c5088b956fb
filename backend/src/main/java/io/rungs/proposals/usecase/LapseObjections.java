package io.rungs.proposals.usecase;

import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Passes the turn back to the reviewers where the only objections were those of somebody who may not judge any
/// more: nobody could lift them.
@Component
public class LapseObjections {
    private final Dossiers dossiers;
    private final Weigh weigh;
    private final PassTurn passTurn;
    private final Clock clock;

    LapseObjections(Dossiers dossiers, Weigh weigh, PassTurn passTurn, Clock clock) {
        this.dossiers = dossiers;
        this.weigh = weigh;
        this.passTurn = passTurn;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID reviewer) {
        for (long number : dossiers.objectedWith(reviewer))
            // Most of them were settled since: those are not locked.
            if (dossiers.find(number).filter(it -> objects(it, reviewer)).isPresent())
                dossiers.lock(number).ifPresent(it -> lapse(it, reviewer));
    }

    private static boolean objects(Dossier dossier, UUID reviewer) {
        return dossier.objections().stream().anyMatch(it -> it.reviewer().equals(reviewer));
    }

    private void lapse(Dossier dossier, UUID reviewer) {
        var proposal = dossier.proposal();
        if (!proposal.status().reviewable() || !objects(dossier, reviewer)) return;
        var rights = weigh.rights(dossier);
        if (rights.object(reviewer)) return;
        var now = clock.instant();
        dossiers.append(
                proposal.id(),
                Taken.by(null, Kind.LAPSED, proposal.patchSet(), now).about(reviewer));
        if (proposal.status() == Status.CHANGES_REQUESTED && rights.objections().isEmpty())
            dossiers.save(proposal.reviewed(false, "The objection lapsed with the right to judge.", now));
        passTurn.after(proposal.id());
    }
}
