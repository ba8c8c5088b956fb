package io.rungs.catalog;

import static io.rungs.catalog.SomeProfiles.leading;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Merge.Outcome;
import io.rungs.catalog.Merge.State;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergeLawsTest {
    @Provide
    Arbitrary<Profile> profiles() {
        return SomeProfiles.any();
    }

    @Property
    void an_unchanged_base_gives_the_proposal(@ForAll("profiles") Profile base, @ForAll("profiles") Profile wanted) {
        var result = Merge.merge(base, leading(base, wanted));

        assertThat(result.profile()).isEqualTo(wanted);
        assertThat(result.outcomes()).allMatch(it -> it.state() == State.CLEAN);
    }

    @Property
    void the_order_of_disjoint_operations_is_irrelevant(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll Random random) {
        var operations = leading(base, wanted);
        var shuffled = new ArrayList<>(operations);
        Collections.shuffle(shuffled, random);

        var inOrder = Merge.merge(published, operations);
        var inDisorder = Merge.merge(published, shuffled);

        assertThat(inDisorder.profile()).isEqualTo(inOrder.profile());
        assertThat(byOperation(inDisorder)).isEqualTo(byOperation(inOrder));
    }

    @Property
    void the_order_of_disjoint_proposals_is_irrelevant(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted,
            @ForAll int cut) {
        var operations = leading(base, wanted);
        var one = operations.subList(0, Math.floorMod(cut, operations.size() + 1));
        var other = operations.subList(one.size(), operations.size());

        assertThat(both(published, one, other)).isEqualTo(both(published, other, one));
    }

    @Property
    void merging_twice_changes_nothing(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var operations = leading(base, wanted);
        var once = Merge.merge(published, operations);
        var twice = Merge.merge(once.profile(), operations);

        assertThat(twice.profile()).isEqualTo(once.profile());
        for (int i = 0; i < operations.size(); i++) {
            var expected = once.outcomes().get(i).state() == State.CONFLICTED ? State.CONFLICTED : State.ALREADY_SO;
            assertThat(twice.outcomes().get(i).state()).isEqualTo(expected);
        }
    }

    @Property
    void what_is_not_edited_stays_as_it_is_published(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var operations = leading(base, wanted);
        var untouched = SomeProfiles.fields(published);
        var merged = SomeProfiles.fields(Merge.merge(published, operations).profile());
        for (Operation operation : operations) {
            untouched.keySet().removeIf(it -> it.startsWith(target(operation)));
            merged.keySet().removeIf(it -> it.startsWith(target(operation)));
        }

        assertThat(merged).isEqualTo(untouched);
    }

    @Property
    void no_text_is_dropped_without_a_conflict(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var operations = leading(base, wanted);
        var result = Merge.merge(published, operations);
        var before = SomeProfiles.fields(base);
        var now = SomeProfiles.fields(published);
        var asked = SomeProfiles.fields(wanted);
        var merged = SomeProfiles.fields(result.profile());

        for (Outcome outcome : result.outcomes()) {
            for (String field : fields(outcome.operation())) {
                Object expected =
                        Objects.equals(before.get(field), asked.get(field)) ? now.get(field) : asked.get(field);
                if (!collides(outcome, field)) assertThat(merged.get(field)).isEqualTo(expected);
                else assertThat(merged.get(field)).isEqualTo(now.get(field));
            }
        }
    }

    @Property
    void a_conflict_is_said_only_where_both_sides_changed_the_same_thing(
            @ForAll("profiles") Profile base,
            @ForAll("profiles") Profile published,
            @ForAll("profiles") Profile wanted) {
        var before = SomeProfiles.fields(base);
        var now = SomeProfiles.fields(published);
        for (Outcome outcome : Merge.merge(published, leading(base, wanted)).outcomes()) {
            if (outcome.state() != State.CONFLICTED) continue;
            assertThat(outcome.conflicts()).isNotEmpty();
            assertThat(fields(outcome.operation())).anyMatch(it -> !Objects.equals(before.get(it), now.get(it)));
        }
    }

    private static Profile both(Profile published, List<Operation> first, List<Operation> second) {
        return Merge.merge(Merge.merge(published, first).profile(), second).profile();
    }

    private static Map<Operation, Outcome> byOperation(Merge.Result result) {
        return result.outcomes().stream().collect(Collectors.toMap(Outcome::operation, Function.identity()));
    }

    private static boolean collides(Outcome outcome, String field) {
        return outcome.conflicts().stream()
                .anyMatch(it -> it.equals("expectation") || it.equals("text") || field.endsWith(it));
    }

    private static String target(Operation operation) {
        return switch (operation) {
            case SetName _ -> "name";
            case SetSummary _ -> "summary";
            case OnCell it -> it.place().toString();
        };
    }

    private static List<String> fields(Operation operation) {
        String target = target(operation);
        return switch (operation) {
            case SetName _, SetSummary _ -> List.of(target);
            case AddExpectation _, EditExpectation _, RemoveExpectation _ ->
                List.of(target + " description", target + " requirement", target + " proficiency");
        };
    }
}
