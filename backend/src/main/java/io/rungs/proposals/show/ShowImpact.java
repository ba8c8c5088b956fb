package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.view.ChangeSentence;
import io.rungs.proposals.ImpactPart;
import io.rungs.proposals.ImpactPart.Concerned;
import io.rungs.proposals.core.Direction;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Bar;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Rivals.Thereafter;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.Impact;
import io.rungs.proposals.view.Impact.BarMove;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows what publishing a proposal would bring about: where the bar moves, whom it concerns, which other open
/// proposals would collide.
@Component
public class ShowImpact {
    private final ReadProposal proposals;
    private final Grounds grounds;
    private final Heads heads;
    private final FindCollisions collisions;
    private final ObjectProvider<ImpactPart> parts;

    ShowImpact(
            ReadProposal proposals,
            Grounds grounds,
            Heads heads,
            FindCollisions collisions,
            ObjectProvider<ImpactPart> parts) {
        this.proposals = proposals;
        this.grounds = grounds;
        this.heads = heads;
        this.collisions = collisions;
        this.parts = parts;
    }

    public Impact show(long number, @Nullable UUID viewer) {
        return proposals.of(number, viewer, this::read);
    }

    /// It shows none of the proposal's words, so that what they quote makes no difference.
    private Impact read(Dossier dossier) {
        Framework framework = grounds.framework();
        Weighed weighed = grounds.weigh(dossier);
        var thereafter = Thereafter.of(weighed.merges());
        var bars = bars(weighed.heads(), thereafter.profiles(), framework);
        var colliding = collisions.with(dossier, thereafter);
        var roles = roles(bars, colliding);
        return new Impact(
                bars.stream()
                        .map(it -> move(it, weighed.heads(), roles, framework))
                        .toList(),
                bars.stream()
                        .map(it -> Objects.requireNonNull(roles.get(it.place().role())))
                        .distinct()
                        .toList(),
                bars.stream()
                        .map(it -> it.place().level())
                        .distinct()
                        .sorted(Comparator.comparingInt(framework.ladder()::place))
                        .toList(),
                watchers(dossier),
                colliding.told(roles, framework),
                colliding.more());
    }

    private static List<Bar> bars(Map<UUID, Head> published, Map<UUID, Profile> thereafter, Framework framework) {
        List<Bar> bars = new ArrayList<>();
        thereafter.forEach((skill, profile) -> bars.addAll(
                Bar.between(skill, Objects.requireNonNull(published.get(skill)).profile(), profile, framework)));
        return bars;
    }

    private Map<UUID, RoleRef> roles(List<Bar> bars, Collisions colliding) {
        var ofBars = bars.stream().map(it -> it.place().role());
        return heads.roles(Stream.concat(ofBars, colliding.roles()).distinct().toList());
    }

    private static BarMove move(Bar it, Map<UUID, Head> published, Map<UUID, RoleRef> roles, Framework framework) {
        RoleRef role = Objects.requireNonNull(roles.get(it.place().role()));
        Level level = it.place().level();
        String way = it.direction() == Direction.RAISES ? "Raises the bar. " : "Lowers the bar. ";
        return new BarMove(
                Objects.requireNonNull(published.get(it.skill())).skill(),
                role,
                level,
                it.direction(),
                way + ChangeSentence.ofExpectation(role, level, it.before(), it.after(), framework));
    }

    /// Of what is closed nobody is going to hear.
    private int watchers(Dossier dossier) {
        if (!dossier.proposal().status().undecided()) return 0;
        return parts.orderedStream()
                .map(it ->
                        it.concerned(dossier.proposal().id(), dossier.newest().skills()))
                .filter(it -> it.why().equals("watchers"))
                .mapToInt(Concerned::people)
                .sum();
    }
}
