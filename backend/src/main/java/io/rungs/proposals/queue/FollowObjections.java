package io.rungs.proposals.queue;

import io.rungs.proposals.Status;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Hearing;
import java.util.List;
import org.springframework.stereotype.Component;

/// An objection counts as long as its giver may judge. With that it lapses, since they could not lift it any more,
/// whatever took the right away: a grant of theirs, the one of somebody else that it rested on, a move of the
/// skill. Where none counts any more it is the reviewers' turn; where one counts again, the author's. A class that
/// somebody raised goes and comes with their right alike. That is looked at with each act, since meanwhile it may
/// have been closed, when nothing follows.
@Component
class FollowObjections {
    private final Dossiers dossiers;

    FollowObjections(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    Hearing of(Hearing hearing) {
        if (!hearing.whole().proposal().status().reviewable()) return hearing;
        Hearing done = hearing;
        for (Taken step : moved(hearing)) done = done.took(step);
        return done.with(followed(hearing).classed(hearing.rights().changeClass(), hearing.now()));
    }

    /// The timeline says each time that one lapses or counts again, however often it is looked at.
    private List<Taken> moved(Hearing hearing) {
        var given = hearing.whole().objections();
        if (given.isEmpty()) return List.of();
        var standing = hearing.weighedWhole().rights().objections();
        var steps = dossiers.steps(hearing.whole().proposal().id());
        return given.stream()
                .filter(it -> standing.contains(it) == lapsed(it, steps))
                .map(it -> step(hearing, it, standing.contains(it) ? Kind.COUNTED_AGAIN : Kind.LAPSED))
                .toList();
    }

    private static Taken step(Hearing hearing, Review objection, Kind kind) {
        return Taken.by(null, kind, hearing.whole().proposal().patchSet(), hearing.now())
                .about(objection.reviewer());
    }

    /// As far as the timeline says.
    private static boolean lapsed(Review objection, List<Taken> steps) {
        return steps.stream()
                        .filter(it -> objection.reviewer().equals(it.about())
                                && !it.at().isBefore(objection.givenAt()))
                        .map(Taken::kind)
                        .filter(it -> it == Kind.LAPSED || it == Kind.COUNTED_AGAIN)
                        .reduce(Kind.COUNTED_AGAIN, (_, later) -> later)
                == Kind.LAPSED;
    }

    private static Proposal followed(Hearing hearing) {
        var proposal = hearing.whole().proposal();
        var standing = hearing.weighedWhole().rights().objections();
        if (proposal.status() == Status.CHANGES_REQUESTED)
            return standing.isEmpty()
                    ? proposal.reviewed(false, "The objection lapsed with the right to judge.", hearing.now())
                    : proposal;
        return standing.stream()
                .filter(it -> it.patchSet() == proposal.patchSet())
                .findFirst()
                .map(it -> proposal.objected(it.reviewer(), hearing.now()))
                .orElse(proposal);
    }
}
