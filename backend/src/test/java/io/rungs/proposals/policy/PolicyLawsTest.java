package io.rungs.proposals.policy;

import static io.rungs.proposals.policy.Scene.DOMAIN;
import static io.rungs.proposals.policy.Scene.GROUP;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.PRIYA;
import static io.rungs.proposals.policy.Scene.SKILL;
import static io.rungs.proposals.policy.Scene.TOVE;
import static io.rungs.proposals.policy.Scene.clarifying;
import static io.rungs.proposals.policy.Scene.editorial;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyLawsTest {
    private static final List<UUID> PEOPLE = List.of(LENA, OMAR, PRIYA);

    /// What somebody holds, and whether they approved.
    record Seat(GrantKind kind, Scope scope, boolean approves) {}

    @Provide
    Arbitrary<List<Seat>> seats() {
        var kinds = Arbitraries.of(GrantKind.REVIEWER, GrantKind.OWNER, GrantKind.MODERATOR);
        var scopes = Arbitraries.of(SKILL, GROUP, DOMAIN, Scope.SITE);
        return Combinators.combine(kinds, scopes, Arbitraries.of(true, false))
                .as(Seat::new)
                .list()
                .ofSize(PEOPLE.size());
    }

    private static Scene scene(List<Seat> seats) {
        var scene = new Scene().proposes(clarifying());
        for (int i = 0; i < seats.size(); i++)
            scene.grants(seats.get(i).kind(), seats.get(i).scope(), PEOPLE.get(i));
        return scene;
    }

    private static Scene judged(List<Seat> seats) {
        var scene = scene(seats);
        for (int i = 0; i < seats.size(); i++) if (seats.get(i).approves()) scene.approves(PEOPLE.get(i));
        return scene;
    }

    @Property
    void a_deeper_class_never_asks_for_fewer_approvals_nor_for_less_time(
            @ForAll("seats") List<Seat> seats, @ForAll ChangeClass one, @ForAll ChangeClass other) {
        Assume.that(one.compareTo(other) <= 0);
        var milder = scene(seats).panel(one);
        var deeper = scene(seats).panel(other);

        assertThat(deeper.approvals()).isGreaterThanOrEqualTo(milder.approvals());
        assertThat(deeper.cooling(Policy.byDefault(other)))
                .isGreaterThanOrEqualTo(milder.cooling(Policy.byDefault(one)));
    }

    @Property
    void a_class_is_raised_and_never_lowered(
            @ForAll("seats") List<Seat> seats, @ForAll ChangeClass one, @ForAll ChangeClass other) {
        var scene = new Scene().proposes(editorial()).reviewers(GROUP, LENA, OMAR);
        scene.raises(LENA, one).raises(OMAR, other).approves(LENA);

        assertThat(scene.weighed().rights().changeClass()).isEqualTo(one.compareTo(other) < 0 ? other : one);
    }

    @Property
    void a_further_person_takes_nothing_away_where_there_were_enough(
            @ForAll("seats") List<Seat> seats, @ForAll GrantKind kind) {
        var before = judged(seats);
        var panel = before.panel(ChangeClass.CLARIFYING);
        Assume.that(!panel.tooFew() && before.met("approvals"));

        var after = judged(seats).grants(kind, panel.widened() ? Scope.SITE : panel.scope(), TOVE);

        assertThat(after.met("approvals")).isTrue();
        assertThat(after.weighed().approvers()).containsAll(before.weighed().approvers());
    }

    @Property
    void a_further_approval_never_makes_a_met_check_unmet(@ForAll("seats") List<Seat> seats) {
        var before = judged(seats);
        var after = judged(seats).approves(LENA);

        for (String code : List.of("merge", "approvals", "owner", "cooling", "objections"))
            if (before.met(code)) assertThat(after.met(code)).as(code).isTrue();
        assertThat(after.weighed().approvers()).containsAll(before.weighed().approvers());
    }

    @Property
    void only_whoever_is_asked_counts(@ForAll("seats") List<Seat> seats) {
        var weighed = judged(seats).weighed();

        assertThat(weighed.approvers())
                .isSubsetOf(weighed.requirements().getFirst().panel().eligible());
    }
}
