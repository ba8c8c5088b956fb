package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.view.ChangeSentence;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.platform.OneMoment;
import io.rungs.proposals.ImpactPart;
import io.rungs.proposals.ImpactPart.Concerned;
import io.rungs.proposals.core.Direction;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Bar;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.policy.Rivals;
import io.rungs.proposals.policy.Rivals.Rival;
import io.rungs.proposals.policy.Rivals.Thereafter;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.Impact;
import io.rungs.proposals.view.Impact.BarMove;
import io.rungs.proposals.view.Impact.Conflicting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows what publishing a proposal would bring about: where the bar moves, whom it concerns, which other open
/// proposals would collide. It looks at a bounded number of those.
@Component
public class ShowImpact {
    private static final int MOST_RIVALS = 20;
    private static final int MOST_PLACES = 10;

    private final Onlookers onlookers;
    private final Grounds grounds;
    private final Heads heads;
    private final Rivals rivals;
    private final Accounts accounts;
    private final ObjectProvider<ImpactPart> parts;
    private final OneMoment moment;

    ShowImpact(
            Onlookers onlookers,
            Grounds grounds,
            Heads heads,
            Rivals rivals,
            Accounts accounts,
            ObjectProvider<ImpactPart> parts,
            OneMoment moment) {
        this.onlookers = onlookers;
        this.grounds = grounds;
        this.heads = heads;
        this.rivals = rivals;
        this.accounts = accounts;
        this.parts = parts;
        this.moment = moment;
    }

    public Impact show(long number, @Nullable UUID viewer) {
        return moment.read(() -> read(number, viewer));
    }

    private Impact read(long number, @Nullable UUID viewer) {
        Dossier dossier = onlookers.visible(number, viewer);
        Weighed weighed = grounds.weigh(dossier);
        var thereafter = Thereafter.of(weighed.merges());
        var bars = bars(weighed.heads(), thereafter.profiles());
        var open = rivals.of(dossier.proposal().id(), dossier.newest(), MOST_RIVALS + 1);
        var colliding = colliding(open.stream().limit(MOST_RIVALS).toList(), thereafter);
        var roles = roles(bars, colliding);
        return new Impact(
                bars.stream().map(it -> move(it, weighed.heads(), roles)).toList(),
                bars.stream()
                        .map(it -> Objects.requireNonNull(roles.get(it.place().role())))
                        .distinct()
                        .toList(),
                bars.stream().map(it -> it.place().level()).distinct().sorted().toList(),
                watchers(dossier),
                conflicts(colliding, roles),
                open.size() > MOST_RIVALS);
    }

    /// What of another proposal would collide.
    ///
    /// @param published the skills that it touches
    private record Collision(
            Rival rival, Map<UUID, Head> published, Thereafter thereafter, List<Merge.Outcome> outcomes) {}

    /// They may touch skills that it does not, where they take the same address.
    private List<Collision> colliding(List<Rival> open, Thereafter thereafter) {
        if (open.isEmpty()) return List.of();
        var touched = heads.ofVersions(
                open.stream().flatMap(it -> it.operations().stream()).toList());
        return open.stream()
                .map(it -> collision(it, touched.by(it.operations()), thereafter))
                .filter(it -> !it.outcomes().isEmpty())
                .toList();
    }

    private static Collision collision(Rival rival, Map<UUID, Head> published, Thereafter thereafter) {
        return new Collision(rival, published, thereafter, rival.wouldCollide(published, thereafter));
    }

    private static List<Bar> bars(Map<UUID, Head> published, Map<UUID, Profile> thereafter) {
        List<Bar> bars = new ArrayList<>();
        thereafter.forEach((skill, profile) -> bars.addAll(
                Bar.between(skill, Objects.requireNonNull(published.get(skill)).profile(), profile)));
        return bars;
    }

    private Map<UUID, RoleRef> roles(List<Bar> bars, List<Collision> colliding) {
        var ofBars = bars.stream().map(it -> it.place().role());
        var ofCollisions = colliding.stream()
                .flatMap(it -> it.outcomes().stream())
                .flatMap(it -> it.operation() instanceof SetCell cell
                        ? Stream.of(cell.place().role())
                        : Stream.of());
        return heads.roles(Stream.concat(ofBars, ofCollisions).distinct().toList());
    }

    private static BarMove move(Bar it, Map<UUID, Head> published, Map<UUID, RoleRef> roles) {
        RoleRef role = Objects.requireNonNull(roles.get(it.place().role()));
        Level level = it.place().level();
        String way = it.direction() == Direction.RAISES ? "Raises the bar. " : "Lowers the bar. ";
        return new BarMove(
                Objects.requireNonNull(published.get(it.skill())).skill(),
                role,
                level,
                it.direction(),
                way + ChangeSentence.ofExpectation(role, level, it.before(), it.after()));
    }

    private int watchers(Dossier dossier) {
        return parts.orderedStream()
                .map(it ->
                        it.concerned(dossier.proposal().id(), dossier.newest().skills()))
                .filter(it -> it.why().equals("watchers"))
                .mapToInt(Concerned::people)
                .sum();
    }

    private List<Conflicting> conflicts(Collection<Collision> colliding, Map<UUID, RoleRef> roles) {
        var authors = accounts.named(
                colliding.stream().map(it -> it.rival().author()).distinct().toList());
        return colliding.stream()
                .map(it -> new Conflicting(
                        it.rival().number(),
                        it.rival().title(),
                        authors.getOrDefault(it.rival().author(), AccountRef.FORMER),
                        sentence(it, roles)))
                .toList();
    }

    /// As "Publishing this will make #12 collide on Developer, Junior: description."
    private static String sentence(Collision it, Map<UUID, RoleRef> roles) {
        int further = it.outcomes().size() - MOST_PLACES;
        String where = it.outcomes().stream()
                .limit(MOST_PLACES)
                .map(outcome -> place(it, outcome, roles))
                .collect(Collectors.joining("; "));
        String more = further <= 0 ? "" : "; and on " + further + " more";
        return "Publishing this will make #" + it.rival().number() + " collide on " + where + more + ".";
    }

    private static String place(Collision it, Merge.Outcome outcome, Map<UUID, RoleRef> roles) {
        Operation operation = outcome.operation();
        if (it.thereafter().isTaken(operation))
            return "/skills/" + operation.takes().orElseThrow() + ": it takes the same address";
        return place(it, operation, roles) + ": " + String.join(", ", outcome.conflicts());
    }

    private static String place(Collision collision, Operation operation, Map<UUID, RoleRef> roles) {
        if (operation instanceof SetCell it) {
            RoleRef role = Objects.requireNonNull(roles.get(it.place().role()));
            return role.name() + ", " + it.place().level().label();
        }
        return Objects.requireNonNull(collision.published().get(operation.skill()))
                .skill()
                .name();
    }
}
