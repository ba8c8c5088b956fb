package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.Level.JUNIOR;
import static io.rungs.catalog.profile.Level.MIDDLE;
import static io.rungs.catalog.profile.Level.SENIOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.FirstFramework;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleMergeTest {
    private static final UUID FROM = new UUID(0, 1);
    private static final UUID INTO = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    private final RoleMerge merge = new RoleMerge(FirstFramework.LADDER, FROM, INTO);

    private static Expectation says(String words) {
        return new Expectation(words, Requirement.OPTIONAL, null);
    }

    private static Expectation below() {
        return Expectation.below(null, null);
    }

    private static Profile profile(Map<Level, Expectation> from, Map<Level, Expectation> into) {
        Map<Place, Expectation> all = new HashMap<>();
        from.forEach((level, it) -> all.put(new Place(FROM, level), it));
        into.forEach((level, it) -> all.put(new Place(INTO, level), it));
        all.put(new Place(OTHER, JUNIOR), says("Stays."));
        return Profile.of("s", new UUID(0, 9), "S", null, List.of(FROM, INTO, OTHER), all);
    }

    @Test
    void whatOnlyTheOneSaysMovesAndTheRestStays() {
        var before = profile(Map.of(JUNIOR, says("A."), SENIOR, says("C.")), Map.of(MIDDLE, says("B.")));

        assertThat(merge.collisions(before)).isEmpty();
        assertThat(merge.moving(before)).isEqualTo(2);
        var after = merge.merged(before, Set.of());
        assertThat(after.roles()).containsExactly(INTO, OTHER);
        assertThat(after.ladder(INTO)).isEqualTo(Map.of(JUNIOR, says("A."), MIDDLE, says("B."), SENIOR, says("C.")));
        assertThat(after.ladder(OTHER)).isEqualTo(before.ladder(OTHER));
        assertThat(after.ladder(FROM)).isEmpty();
    }

    @Test
    void whereBothSaySomethingDifferentItIsDecided() {
        var before = profile(
                Map.of(JUNIOR, says("A."), MIDDLE, says("Same."), SENIOR, says("C.")),
                Map.of(JUNIOR, says("X."), MIDDLE, says("Same."), SENIOR, says("Z.")));

        assertThat(merge.collisions(before))
                .extracting(RoleMerge.Collision::level)
                .containsExactly(JUNIOR, SENIOR);
        assertThat(merge.merged(before, Set.of(SENIOR)).ladder(INTO))
                .isEqualTo(Map.of(JUNIOR, says("X."), MIDDLE, says("Same."), SENIOR, says("C.")));
    }

    @Test
    void theOtherComesWhereItWasNot() {
        var before = Profile.of(
                "s",
                new UUID(0, 9),
                "S",
                null,
                List.of(FROM),
                Map.of(new Place(FROM, JUNIOR), says("A."), new Place(FROM, MIDDLE), below()));
        var after = merge.merged(before, Set.of());

        assertThat(after.roles()).containsExactly(INTO);
        assertThat(after.ladder(INTO)).isEqualTo(Map.of(JUNIOR, says("A."), MIDDLE, below()));
    }

    @Test
    void asBelowGoesOnToSayWhatItSaid() {
        // A text comes between, below what stays.
        var between = profile(Map.of(MIDDLE, says("B.")), Map.of(JUNIOR, says("X."), SENIOR, below()));
        assertThat(merge.merged(between, Set.of()).ladder(INTO).get(SENIOR))
                .isEqualTo(new Expectation("X.", null, null));
        // What comes stood over another text.
        var over = profile(Map.of(JUNIOR, says("A."), MIDDLE, below()), Map.of(JUNIOR, says("X.")));
        assertThat(merge.merged(over, Set.of()).ladder(INTO).get(MIDDLE)).isEqualTo(new Expectation("A.", null, null));
        assertThat(merge.merged(over, Set.of(JUNIOR)).ladder(INTO).get(MIDDLE)).isEqualTo(below());
        // Both said so: either meant will do.
        var both = profile(Map.of(JUNIOR, says("A."), MIDDLE, below()), Map.of(JUNIOR, says("X."), MIDDLE, below()));
        assertThat(merge.collisions(both)).hasSize(1);
        assertThat(merge.merged(both, Set.of()).ladder(INTO).get(MIDDLE)).isEqualTo(below());
        assertThat(merge.merged(both, Set.of(JUNIOR)).ladder(INTO).get(MIDDLE)).isEqualTo(below());
    }
}
