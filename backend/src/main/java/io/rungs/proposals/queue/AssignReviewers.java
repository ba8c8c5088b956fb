package io.rungs.proposals.queue;

import io.rungs.identity.Grant;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AskedRequirement;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Weighed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks as many people to review a proposal as it takes to meet the policy: on each line the owners with the least
/// to do, then reviewers; never an author.
@Component
class AssignReviewers {
    private final Turns turns;

    AssignReviewers(Turns turns) {
        this.turns = turns;
    }

    /// Whose approval does not count any more is asked no longer.
    Hearing enough(Hearing done) {
        Weighed weighed = done.weighedWhole();
        Set<UUID> still = new LinkedHashSet<>(done.whole().queued().assigned());
        still.retainAll(eligible(weighed));
        return asked(done, still, wanted(weighed, still));
    }

    /// How much everybody has to do is asked only where somebody is wanted.
    private List<UUID> wanted(Weighed weighed, Set<UUID> still) {
        boolean enough = weighed.asked().stream()
                .allMatch(it -> it.wanting(still, Map.of()).isEmpty());
        if (enough) return List.of();
        var load = turns.load(eligible(weighed));
        Set<UUID> assigned = new HashSet<>(still);
        List<UUID> more = new ArrayList<>();
        for (AskedRequirement requirement : weighed.asked()) {
            List<UUID> wanted = requirement.wanting(assigned, load);
            assigned.addAll(wanted);
            more.addAll(wanted);
        }
        return List.copyOf(more);
    }

    private static Set<UUID> eligible(Weighed weighed) {
        Set<UUID> eligible = new HashSet<>();
        weighed.asked().forEach(it -> eligible.addAll(it.panel().eligible()));
        return eligible;
    }

    /// Those assigned are silent: one person more for each line that waits for them. An owner above counts from now
    /// on in the scope that is silent.
    Hearing oneMore(Hearing silent) {
        Weighed weighed = silent.weighedWhole();
        var authors = silent.whole().authors();
        var grants = weighed.rights().grants();
        var load = turns.load(grants.stream().map(Grant::account).toList());
        Queued queued = silent.whole().queued();
        Set<UUID> asked = new LinkedHashSet<>(queued.assigned());
        for (AskedRequirement requirement : weighed.asked()) {
            if (requirement.waitsFor().isEmpty()) continue;
            var above = requirement.ownerAbove(authors, grants, load);
            var more = above.or(() -> requirement.oneMore(asked, load));
            if (above.isPresent())
                queued = queued.standingIn(
                        above.get(),
                        Objects.requireNonNull(requirement.panel().scope().id()));
            more.ifPresent(asked::add);
        }
        var before = silent.whole().queued().assigned();
        return asked(
                silent.with(queued),
                before,
                asked.stream().filter(it -> !before.contains(it)).toList());
    }

    /// These people are asked besides, for the page and the timeline.
    private static Hearing asked(Hearing done, Collection<UUID> still, Collection<UUID> more) {
        Queued before = done.whole().queued();
        List<UUID> assigned = new ArrayList<>(still);
        assigned.addAll(more);
        Hearing asked = done.with(before.with(assigned));
        int patchSet = done.whole().proposal().patchSet();
        for (UUID person : more)
            asked = asked.took(
                    Taken.by(null, Kind.ASSIGNED, patchSet, done.now()).about(person));
        return asked;
    }
}
