package io.rungs.proposals.usecase;

import io.rungs.proposals.Status;
import io.rungs.proposals.model.Claim;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Turns;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down whose turn it is, with the act that passes it: in the same transaction, holding the proposal's lock.
@Component
public class PassTurn {
    private final Dossiers dossiers;
    private final Weigh weigh;
    private final AssignReviewers assign;
    private final WhoseTurn whose;
    private final Turns turns;
    private final Clock clock;

    PassTurn(Dossiers dossiers, Weigh weigh, AssignReviewers assign, WhoseTurn whose, Turns turns, Clock clock) {
        this.dossiers = dossiers;
        this.weigh = weigh;
        this.assign = assign;
        this.whose = whose;
        this.turns = turns;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void after(UUID proposal) {
        dossiers.find(proposal).ifPresent(this::of);
    }

    /// Of what is closed or a draft nobody has a turn.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID proposal) {
        turns.end(proposal);
    }

    /// Of what is locked.
    void of(Dossier dossier) {
        var proposal = dossier.proposal();
        if (!proposal.status().open()) {
            end(proposal.id());
            return;
        }
        Weighed weighed = weigh.weigh(dossier);
        boolean reviewed = proposal.status() == Status.IN_REVIEW;
        Set<UUID> assigned = reviewed ? assign.enough(weighed) : Set.of();
        turns.pass(proposal.id(), whose.of(weighed, assigned), clock.instant());
        turns.claim(proposal.id()).filter(it -> over(it, weighed)).ifPresent(_ -> turns.unclaim(proposal.id()));
        if (reviewed) dossiers.save(proposal.explained(Needed.by(weighed)));
    }

    /// Whoever looked at it has given their verdict, or may not judge it any more.
    private static boolean over(Claim claim, Weighed weighed) {
        List<Review> reviews = weighed.dossier().reviews();
        return !weighed.rights().judge(claim.by())
                || reviews.stream()
                        .anyMatch(it -> it.reviewer().equals(claim.by())
                                && !it.givenAt().isBefore(claim.since()));
    }
}
