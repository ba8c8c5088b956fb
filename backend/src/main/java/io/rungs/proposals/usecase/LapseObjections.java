package io.rungs.proposals.usecase;

import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Hearing;
import io.rungs.proposals.model.Hearings;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Passes the turn back to the reviewers where the only objections were those of somebody who may not judge any
/// more: nobody could lift them.
@Component
public class LapseObjections {
    private final Hearings hearings;
    private final Dossiers dossiers;
    private final TransactionOperations transaction;

    LapseObjections(Hearings hearings, Dossiers dossiers, TransactionOperations transaction) {
        this.hearings = hearings;
        this.dossiers = dossiers;
        this.transaction = transaction;
    }

    /// Most of those that they objected to were settled since: these are not locked.
    public void of(UUID reviewer) {
        var objected = dossiers.objectedWith(reviewer).stream()
                .filter(number -> dossiers.find(number)
                        .filter(it -> objects(it, reviewer))
                        .isPresent())
                .toList();
        for (long number : objected)
            transaction.executeWithoutResult(_ -> hearings.lock(number).ifPresent(it -> lapse(it, reviewer)));
    }

    private static boolean objects(Dossier dossier, UUID reviewer) {
        return dossier.objections().stream().anyMatch(it -> it.reviewer().equals(reviewer));
    }

    private void lapse(Hearing hearing, UUID reviewer) {
        var proposal = hearing.proposal();
        if (!proposal.status().reviewable() || !objects(hearing.dossier(), reviewer)) return;
        var rights = hearing.rights();
        if (rights.object(reviewer)) return;
        var now = hearing.now();
        Hearing done = hearing.took(
                Taken.by(null, Kind.LAPSED, proposal.patchSet(), now).about(reviewer));
        boolean last = proposal.status() == Status.CHANGES_REQUESTED
                && rights.objections().isEmpty();
        hearings.save(
                last
                        ? done.with(proposal.reviewed(false, "The objection lapsed with the right to judge.", now))
                        : done);
    }
}
