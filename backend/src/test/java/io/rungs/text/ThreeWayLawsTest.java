package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.ThreeWay.Collides;
import io.rungs.text.ThreeWay.Side;
import io.rungs.text.ThreeWay.Takes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;

class ThreeWayLawsTest {
    @Property
    void an_unchanged_base_gives_the_proposal(@ForAll @Few Integer base, @ForAll @Few Integer proposed) {
        assertThat(value(ThreeWay.merge(base, base, proposed))).isEqualTo(proposed);
    }

    @Property
    void an_empty_proposal_gives_what_is_published(@ForAll @Few Integer base, @ForAll @Few Integer published) {
        assertThat(value(ThreeWay.merge(base, published, base))).isEqualTo(published);
    }

    @Property
    void the_order_of_the_sides_does_not_matter(
            @ForAll @Few Integer base, @ForAll @Few Integer one, @ForAll @Few Integer other) {
        assertThat(ThreeWay.merge(base, one, other)).isEqualTo(turned(ThreeWay.merge(base, other, one)));
    }

    @Property
    void merging_again_changes_nothing(
            @ForAll @Few Integer base, @ForAll @Few Integer published, @ForAll @Few Integer proposed) {
        if (ThreeWay.merge(base, published, proposed) instanceof Takes<Integer>(Integer merged, Side _)) {
            assertThat(value(ThreeWay.merge(published, merged, merged))).isEqualTo(merged);
            assertThat(value(ThreeWay.merge(base, merged, proposed))).isEqualTo(merged);
        }
    }

    @Property
    void no_change_is_ever_dropped_without_a_collision(
            @ForAll @Few Integer base, @ForAll @Few Integer published, @ForAll @Few Integer proposed) {
        switch (ThreeWay.merge(base, published, proposed)) {
            case Takes<Integer>(Integer value, Side side) -> {
                if (side != Side.PUBLISHED) assertThat(value).isEqualTo(proposed);
                if (side != Side.PROPOSED) assertThat(value).isEqualTo(published);
                if (side == Side.PUBLISHED) assertThat(proposed).isEqualTo(base);
                if (side == Side.PROPOSED) assertThat(published).isEqualTo(base);
            }
            case Collides<Integer> all -> assertThat(all).isEqualTo(new Collides<>(base, published, proposed));
        }
    }

    private static Integer value(ThreeWay.Result<Integer> result) {
        return ((Takes<Integer>) result).value();
    }

    private static ThreeWay.Result<Integer> turned(ThreeWay.Result<Integer> result) {
        return switch (result) {
            case Takes<Integer>(Integer value, Side side) -> new Takes<>(value, turned(side));
            case Collides<Integer>(Integer base, Integer one, Integer other) -> new Collides<>(base, other, one);
        };
    }

    private static Side turned(Side side) {
        return switch (side) {
            case PUBLISHED -> Side.PROPOSED;
            case PROPOSED -> Side.PUBLISHED;
            case BOTH -> Side.BOTH;
        };
    }

    /// Few enough values, nothing among them, that every constellation comes up often.
    @WithNull
    @IntRange(min = 1, max = 3)
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Few {}
}
