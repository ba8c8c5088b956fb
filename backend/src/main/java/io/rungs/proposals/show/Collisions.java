package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.policy.Rivals.Rival;
import io.rungs.proposals.policy.Rivals.Thereafter;
import io.rungs.proposals.view.Impact.Conflicting;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open proposals that would collide with what another one publishes, and where.
///
/// @param more whether there are more that nobody looked at
record Collisions(List<Collision> all, Map<UUID, AccountRef> authors, boolean more) {
    private static final int MOST_PLACES = 10;

    /// What of another proposal would collide.
    ///
    /// @param published the skills that it touches
    record Collision(Rival rival, Map<UUID, Head> published, Thereafter thereafter, List<Merge.Outcome> outcomes) {
        static Collision of(Rival rival, Map<UUID, Head> published, Thereafter thereafter) {
            return new Collision(rival, published, thereafter, rival.wouldCollide(published, thereafter));
        }
    }

    /// Those that are named where it collides.
    Stream<UUID> roles() {
        return all.stream()
                .flatMap(it -> it.outcomes().stream())
                .flatMap(it -> it.operation() instanceof SetCell cell
                        ? Stream.of(cell.place().role())
                        : Stream.of());
    }

    List<Conflicting> told(Map<UUID, RoleRef> roles, Framework framework) {
        return all.stream()
                .map(it -> new Conflicting(
                        it.rival().number(),
                        it.rival().title(),
                        authors.getOrDefault(it.rival().author(), AccountRef.FORMER),
                        sentence(it, roles, framework)))
                .toList();
    }

    /// As "Publishing this will make #12 collide on Developer, Junior: description."
    private static String sentence(Collision it, Map<UUID, RoleRef> roles, Framework framework) {
        int further = it.outcomes().size() - MOST_PLACES;
        String where = it.outcomes().stream()
                .limit(MOST_PLACES)
                .map(outcome -> place(it, outcome, roles, framework))
                .collect(Collectors.joining("; "));
        String more = further <= 0 ? "" : "; and on " + further + " more";
        return "Publishing this will make #" + it.rival().number() + " collide on " + where + more + ".";
    }

    private static String place(Collision it, Merge.Outcome outcome, Map<UUID, RoleRef> roles, Framework framework) {
        Operation operation = outcome.operation();
        if (it.thereafter().isTaken(operation))
            return "/skills/" + operation.takes().orElseThrow() + ": it takes the same address";
        return place(it, operation, roles, framework) + ": " + String.join(", ", outcome.conflicts());
    }

    private static String place(
            Collision collision, Operation operation, Map<UUID, RoleRef> roles, Framework framework) {
        if (operation instanceof SetCell it) {
            RoleRef role = Objects.requireNonNull(roles.get(it.place().role()));
            return role.name() + ", " + framework.title(it.place());
        }
        return Objects.requireNonNull(collision.published().get(operation.skill()))
                .skill()
                .name();
    }
}
