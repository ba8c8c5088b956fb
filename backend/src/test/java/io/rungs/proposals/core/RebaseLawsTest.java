package io.rungs.proposals.core;

import static io.rungs.catalog.profile.SomeProfiles.SKILL;
import static io.rungs.catalog.profile.SomeProfiles.leading;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Head;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Merge.Outcome;
import io.rungs.catalog.profile.Merge.State;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SomeProfiles;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Resolution.Choice;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Rebase.Rebased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RebaseLawsTest {
    @Provide
    Arbitrary<Profile> profiles() {
        return SomeProfiles.any();
    }

    @Property
    void what_is_brought_up_to_date_merges_cleanly(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll Random random) {
        var update = new Update(base, published, wanted);

        var rebased = update.rebased(update.chosen(random));

        assertThat(rebased.unresolved()).isEmpty();
        assertThat(rebased.superfluous()).isEmpty();
        assertThat(Merge.merge(published, operations(rebased)).outcomes()).allMatch(it -> it.state() == State.CLEAN);
    }

    @Property
    void updating_twice_changes_nothing(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll Random random) {
        var update = new Update(base, published, wanted);
        var once = update.rebased(update.chosen(random)).steps();

        var twice =
                Rebase.of(once, outcomes(published, once), heads(published), List.of(), Classify.WITHOUT_DICTIONARY);

        assertThat(twice.steps()).isEqualTo(once);
    }

    @Property
    void an_update_without_a_collision_publishes_the_same_and_keeps_all_contents(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var update = new Update(base, published, wanted);
        if (!update.conflicts().isEmpty()) return;

        var rebased = update.rebased(List.of());

        assertThat(Merge.merge(published, operations(rebased)).profile())
                .isEqualTo(Merge.merge(published, leading(base, wanted)).profile());
        assertThat(contents(update.steps())).containsAll(contents(rebased.steps()));
    }

    @Property
    void choosing_mine_gives_all_that_was_proposed(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var update = new Update(base, published, wanted);
        if (update.conflicts().stream().anyMatch(it -> it.field().equals("skill"))) return;

        var rebased = update.rebased(update.all(Choice.MINE));

        var wish = SomeProfiles.wish(base, wanted);
        var before = SomeProfiles.fields(base);
        var asked = SomeProfiles.fields(wish);
        var got =
                SomeProfiles.fields(Merge.merge(published, operations(rebased)).profile());
        var changed = SomeProfiles.names(base, wish);
        changed.removeIf(it -> Objects.equals(before.get(it), asked.get(it)));
        assertThat(changed).allSatisfy(it -> assertThat(got.get(it)).isEqualTo(asked.get(it)));
    }

    @Property
    void choosing_what_is_published_changes_nothing_that_collided(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var update = new Update(base, published, wanted);

        var rebased = update.rebased(update.all(Choice.PUBLISHED));

        assertThat(Merge.merge(published, operations(rebased)).profile())
                .isEqualTo(Merge.merge(published, leading(base, wanted)).profile());
    }

    @Property
    void what_nobody_settled_stays_as_it_was_and_is_named(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var update = new Update(base, published, wanted);

        var rebased = update.rebased(List.of());

        assertThat(rebased.unresolved()).containsExactlyElementsOf(update.conflicts());
        for (int i = 0; i < update.steps().size(); i++) {
            int position = i;
            if (update.conflicts().stream().anyMatch(it -> it.position() == position))
                assertThat(rebased.steps()).contains(update.steps().get(i));
        }
    }

    /// Somebody read `base` and wants `wanted`; meanwhile `published` was published.
    private record Update(List<Step> steps, List<Outcome> outcomes, Map<UUID, Head> heads) {
        Update(Profile base, Profile published, Profile wanted) {
            this(steps(leading(base, wanted)), published);
        }

        private Update(List<Step> steps, Profile published) {
            this(steps, RebaseLawsTest.outcomes(published, steps), RebaseLawsTest.heads(published));
        }

        private static List<Step> steps(List<Operation> operations) {
            return PatchSet.of(1, new UUID(9, 1), "", Instant.EPOCH, operations, Classify.WITHOUT_DICTIONARY)
                    .steps();
        }

        Rebased rebased(List<Resolution> resolutions) {
            return Rebase.of(steps, outcomes, heads, resolutions, Classify.WITHOUT_DICTIONARY);
        }

        List<Rebase.Conflict> conflicts() {
            List<Rebase.Conflict> conflicts = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++)
                for (String field : outcomes.get(i).conflicts()) conflicts.add(new Rebase.Conflict(i, field));
            return conflicts;
        }

        List<Resolution> all(Choice choice) {
            return conflicts().stream().map(it -> resolution(it, choice)).toList();
        }

        List<Resolution> chosen(Random random) {
            return conflicts().stream()
                    .map(it -> resolution(it, random.nextBoolean() ? Choice.MINE : Choice.PUBLISHED))
                    .toList();
        }

        /// Nobody gets their way on a skill that is retired.
        private static Resolution resolution(Rebase.Conflict it, Choice choice) {
            var possible = it.field().equals("skill") ? Choice.PUBLISHED : choice;
            return new Resolution(it.position(), it.field(), possible, null);
        }
    }

    private static List<Outcome> outcomes(Profile published, List<Step> steps) {
        return Merge.merge(published, steps.stream().map(Step::operation).toList())
                .outcomes();
    }

    private static Map<UUID, Head> heads(Profile published) {
        var ref = new SkillRef(SKILL, "tracking", "Tracking");
        return Map.of(SKILL, new Head(ref, 1, published, List.of(), Map.of(), Set.of(), Map.of(), Map.of()));
    }

    private static List<Operation> operations(Rebased rebased) {
        return rebased.steps().stream().map(Step::operation).toList();
    }

    private static List<String> contents(List<Step> steps) {
        return steps.stream().map(Step::content).toList();
    }
}
