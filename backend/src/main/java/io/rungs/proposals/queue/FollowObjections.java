package io.rungs.proposals.queue;

import io.rungs.proposals.Status;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Hearing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// An objection counts as long as its giver may judge. With that it lapses, since they could not lift it any more,
/// whatever took the right away: a grant of theirs, the one of somebody else that it rested on, a move of the
/// skill. Where none counts any more it is the reviewers' turn; where one counts again, the author's.
@Component
class FollowObjections {
    private final Dossiers dossiers;

    FollowObjections(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    Hearing of(Hearing hearing) {
        if (!hearing.whole().proposal().status().reviewable()) return hearing;
        Hearing done = hearing;
        for (Review it : lapsed(hearing))
            done = done.took(Taken.by(null, Kind.LAPSED, hearing.proposal().patchSet(), hearing.now())
                    .about(it.reviewer()));
        return done.with(followed(hearing));
    }

    /// Each lapses once in the timeline, however often it is looked at.
    private List<Review> lapsed(Hearing hearing) {
        List<Review> lapsed = new ArrayList<>(hearing.whole().objections());
        lapsed.removeAll(hearing.rights().objections());
        if (lapsed.isEmpty()) return lapsed;
        var steps = dossiers.steps(hearing.proposal().id());
        lapsed.removeIf(it -> steps.stream().anyMatch(step -> isLapseOf(it, step)));
        return lapsed;
    }

    private static boolean isLapseOf(Review objection, Taken step) {
        return step.kind() == Kind.LAPSED
                && objection.reviewer().equals(step.about())
                && !step.at().isBefore(objection.givenAt());
    }

    private static Proposal followed(Hearing hearing) {
        var proposal = hearing.whole().proposal();
        var standing = hearing.rights().objections();
        if (proposal.status() == Status.CHANGES_REQUESTED)
            return standing.isEmpty()
                    ? proposal.reviewed(false, "The objection lapsed with the right to judge.", hearing.now())
                    : proposal;
        return standing.stream()
                .filter(it -> it.patchSet() == proposal.patchSet())
                .findFirst()
                .map(it -> proposal.objected(hearing.name(it.reviewer()), hearing.now()))
                .orElse(proposal);
    }
}
