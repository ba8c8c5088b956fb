package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.SomeProfiles.SKILL;
import static io.rungs.catalog.profile.SomeProfiles.fields;
import static io.rungs.catalog.profile.SomeProfiles.leading;
import static io.rungs.catalog.profile.SomeProfiles.wish;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Merge.Outcome;
import io.rungs.catalog.profile.Merge.State;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The laws of merging, over proposals of all kinds: what leads from any profile to any other, met by any third.
class MergeLawsTest {
    private static final int CASES = 10_000;

    @Provide
    Arbitrary<Profile> profiles() {
        return SomeProfiles.any();
    }

    @Provide
    Arbitrary<Profile> bases() {
        return SomeProfiles.anyOrNone();
    }

    @Provide
    Arbitrary<Set<String>> addresses() {
        return Arbitraries.subsetOf("tracking", "tracing", "logging");
    }

    @Property(tries = CASES)
    void an_unchanged_base_gives_the_proposal(@ForAll("bases") Profile base, @ForAll("profiles") Profile wanted) {
        var result = Merge.merge(base, leading(base, wanted));

        assertThat(result.profile()).isEqualTo(wish(base, wanted));
        assertThat(result.outcomes()).allMatch(it -> it.state() == State.CLEAN);
    }

    @Property(tries = CASES)
    void the_order_in_which_operations_are_written_is_irrelevant(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll("addresses") Set<String> taken,
            @ForAll Random random) {
        var operations = leading(base, wanted);
        var shuffled = new ArrayList<>(operations);
        Collections.shuffle(shuffled, random);

        var inOrder = Merge.merge(published, taken, operations);
        var inDisorder = Merge.merge(published, taken, shuffled);

        assertThat(inDisorder.profile()).isEqualTo(inOrder.profile());
        assertThat(byOperation(inDisorder)).isEqualTo(byOperation(inOrder));
        assertThat(inDisorder.outcomes()).extracting(Outcome::operation).isEqualTo(shuffled);
    }

    @Property(tries = CASES)
    void the_order_of_disjoint_proposals_is_irrelevant(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll Random random) {
        List<Operation> one = new ArrayList<>();
        List<Operation> other = new ArrayList<>();
        for (List<Operation> group : meeting(leading(base, wanted))) (random.nextBoolean() ? one : other).addAll(group);
        var world = Map.of(SKILL, published);

        assertThat(after(after(world, one), other)).isEqualTo(after(after(world, other), one));
    }

    /// Each proposal is over both skills; they want each other's addresses too.
    @Property(tries = CASES)
    void the_order_of_disjoint_proposals_over_several_skills_is_irrelevant(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile first,
            @ForAll("bases") Profile second,
            @ForAll("profiles") Profile wantedOfFirst,
            @ForAll("profiles") Profile wantedOfSecond,
            @ForAll Random random) {
        UUID another = new UUID(1, 2);
        var all = new ArrayList<>(leading(base, wantedOfFirst));
        all.addAll(Way.between(another, base, wantedOfSecond));
        List<Operation> one = new ArrayList<>();
        List<Operation> other = new ArrayList<>();
        for (List<Operation> group : meeting(all)) (random.nextBoolean() ? one : other).addAll(group);
        var world = Map.of(SKILL, first, another, second.withSlug("another"));

        assertThat(after(after(world, one), other)).isEqualTo(after(after(world, other), one));
    }

    @Property(tries = CASES)
    void merging_twice_changes_nothing(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll("addresses") Set<String> taken) {
        var operations = leading(base, wanted);
        var once = Merge.merge(published, taken, operations);
        var twice = Merge.merge(once.profile(), taken, operations);

        assertThat(twice.profile()).isEqualTo(once.profile());
        for (int i = 0; i < operations.size(); i++) {
            var expected = once.outcomes().get(i).state() == State.CONFLICTED ? State.CONFLICTED : State.ALREADY_SO;
            assertThat(twice.outcomes().get(i).state()).isEqualTo(expected);
        }
    }

    @Property(tries = CASES)
    void what_the_proposal_leaves_alone_stays_as_it_is_published(
            @ForAll("bases") Profile base, @ForAll("bases") Profile published, @ForAll("profiles") Profile wanted) {
        var before = fields(base);
        var asked = fields(wish(base, wanted));
        var now = fields(published);
        var merged = fields(Merge.merge(published, leading(base, wanted)).profile());

        for (String field : SomeProfiles.names(base, published, wanted)) {
            boolean leftAlone = Objects.equals(before.get(field), asked.get(field));
            if (leftAlone) assertThat(merged.get(field)).as(field).isEqualTo(now.get(field));
        }
    }

    @Property(tries = CASES)
    void what_others_changed_since_stays_as_they_left_it(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll("addresses") Set<String> taken) {
        var before = fields(base);
        var now = fields(published);
        var merged = fields(Merge.merge(published, taken, leading(base, wanted)).profile());

        for (String field : SomeProfiles.names(base, published)) {
            boolean changed = !Objects.equals(before.get(field), now.get(field));
            if (changed) assertThat(merged.get(field)).as(field).isEqualTo(now.get(field));
        }
    }

    @Property(tries = CASES)
    void no_wish_is_dropped_without_a_conflict(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll("addresses") Set<String> taken) {
        var before = fields(base);
        var asked = fields(wish(base, wanted));
        var result = Merge.merge(published, taken, leading(base, wanted));
        var merged = fields(result.profile());

        for (String field : SomeProfiles.names(base, wanted)) {
            boolean wished = !Objects.equals(before.get(field), asked.get(field));
            if (wished && !Objects.equals(merged.get(field), asked.get(field)))
                assertThat(result.outcomes()).as(field).anyMatch(it -> collides(it, field));
        }
    }

    @Property(tries = CASES)
    void a_conflict_is_said_only_where_both_sides_changed_the_same_thing(
            @ForAll("bases") Profile base,
            @ForAll("bases") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll("addresses") Set<String> taken) {
        var before = fields(base);
        var now = fields(published);
        for (Outcome outcome :
                Merge.merge(published, taken, leading(base, wanted)).outcomes()) {
            if (outcome.state() != State.CONFLICTED) {
                assertThat(outcome.conflicts()).isEmpty();
                continue;
            }
            assertThat(outcome.conflicts()).isNotEmpty();
            boolean moved = SomeProfiles.names(base, published).stream()
                    .filter(it -> collides(outcome, it))
                    .anyMatch(it -> !Objects.equals(before.get(it), now.get(it)));
            boolean addressTaken = !taken.isEmpty();
            assertThat(moved || addressTaken).as("%s on %s", outcome, published).isTrue();
        }
    }

    @Property(tries = CASES)
    void the_way_from_a_profile_to_itself_is_empty(@ForAll("profiles") Profile profile) {
        assertThat(leading(profile, profile)).isEmpty();
    }

    /// What two skills and their addresses are after a proposal. An address is its skill's for ever.
    private record World(Map<UUID, Profile> skills, Map<String, UUID> owners) {}

    private static World after(Map<UUID, Profile> skills, List<Operation> proposal) {
        Map<String, UUID> owners = new HashMap<>();
        skills.forEach((id, it) -> owners.put(it.slug(), id));
        return after(new World(skills, owners), proposal);
    }

    private static World after(World world, List<Operation> proposal) {
        Map<UUID, Profile> skills = new HashMap<>(world.skills());
        Map<String, UUID> owners = new HashMap<>(world.owners());
        world.skills().forEach((id, profile) -> {
            var operations =
                    proposal.stream().filter(it -> it.skill().equals(id)).toList();
            var taken = world.owners().entrySet().stream()
                    .filter(it -> !it.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .collect(toSet());
            var merged = Merge.merge(profile, taken, operations).profile();
            skills.put(id, merged);
            owners.put(merged.slug(), id);
        });
        return new World(skills, owners);
    }

    /// Those that meet each other, directly or by others between them, are together.
    private static List<List<Operation>> meeting(List<Operation> operations) {
        List<List<Operation>> groups = new ArrayList<>();
        for (Operation operation : operations) {
            List<Operation> together = new ArrayList<>(List.of(operation));
            groups.removeIf(group -> {
                boolean meets = group.stream().anyMatch(operation::meets);
                if (meets) together.addAll(group);
                return meets;
            });
            groups.add(together);
        }
        return groups;
    }

    private static Map<Operation, Outcome> byOperation(Merge.Result result) {
        return result.outcomes().stream().collect(toMap(Outcome::operation, Function.identity()));
    }

    /// Whether the outcome says of this field that it collides: by its name, or by what it stands in.
    private static boolean collides(Outcome outcome, String field) {
        return outcome.conflicts().stream().anyMatch(conflict -> switch (conflict) {
            case "skill" -> field.equals("state") || concerns(outcome.operation(), field);
            case "description", "requirement", "proficiency" ->
                concerns(outcome.operation(), field) && field.endsWith(conflict);
            case "role" ->
                outcome.operation() instanceof SetCell it
                        && (field.startsWith(it.place().toString())
                                || field.equals("role " + it.place().role()));
            case "text", "slug", "group", "expectation", "ladder" -> concerns(outcome.operation(), field);
            default -> throw new AssertionError("Unknown conflict " + conflict);
        });
    }

    private static boolean concerns(Operation operation, String field) {
        return switch (operation) {
            case SetField it -> field.equals(it.field().name().toLowerCase(Locale.ROOT));
            case CreateSkill _ -> List.of("state", "slug", "name", "group").contains(field);
            case SetRole it -> field.equals("role " + it.role()) || field.startsWith("Place[role=" + it.role());
            case SetCell it -> field.startsWith(it.place().toString());
        };
    }
}
