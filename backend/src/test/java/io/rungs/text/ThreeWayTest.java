package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.ThreeWay.Collides;
import io.rungs.text.ThreeWay.Side;
import io.rungs.text.ThreeWay.Takes;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    @Test
    void an_untouched_field_stays() {
        assertThat(ThreeWay.merge("a", "a", "a")).isEqualTo(new Takes<>("a", Side.BOTH));
    }

    @Test
    void the_side_that_changed_is_taken() {
        assertThat(ThreeWay.merge("a", "a", "b")).isEqualTo(new Takes<>("b", Side.PROPOSED));
        assertThat(ThreeWay.merge("a", "b", "a")).isEqualTo(new Takes<>("b", Side.PUBLISHED));
    }

    @Test
    void equal_changes_agree() {
        assertThat(ThreeWay.merge("a", "b", "b")).isEqualTo(new Takes<>("b", Side.BOTH));
    }

    @Test
    void different_changes_collide_and_show_all_three_texts() {
        assertThat(ThreeWay.merge("a", "b", "c")).isEqualTo(new Collides<>("a", "b", "c"));
    }

    @Test
    void nothing_is_a_value_like_any_other() {
        assertThat(ThreeWay.merge(null, null, "b")).isEqualTo(new Takes<>("b", Side.PROPOSED));
        assertThat(ThreeWay.merge("a", null, "a")).isEqualTo(new Takes<String>(null, Side.PUBLISHED));
        assertThat(ThreeWay.merge("a", null, "b")).isEqualTo(new Collides<>("a", null, "b"));
        assertThat(ThreeWay.merge(null, "a", "b")).isEqualTo(new Collides<>(null, "a", "b"));
    }
}
