package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.StatementMerge.Clash;
import io.rungs.text.StatementMerge.Collides;
import io.rungs.text.StatementMerge.Takes;
import org.junit.jupiter.api.Test;

class StatementMergeTest {
    private static final String BASE = "Logs runs. Compares metrics of them. Keeps seeds.";

    @Test
    void edits_of_different_statements_are_both_kept() {
        assertThat(merge(
                        BASE,
                        "Logs all runs. Compares metrics of them. Keeps seeds.",
                        "Logs runs. Compares metrics of them. Keeps seeds and data."))
                .isEqualTo(new Takes("Logs all runs. Compares metrics of them. Keeps seeds and data."));
    }

    @Test
    void an_edit_and_a_removal_of_another_are_both_kept() {
        assertThat(merge(BASE, "Logs runs. Keeps seeds.", "Logs all runs. Compares metrics of them. Keeps seeds."))
                .isEqualTo(new Takes("Logs all runs. Keeps seeds."));
    }

    @Test
    void what_both_add_at_one_gap_is_kept_the_published_first() {
        assertThat(merge(BASE, BASE + " Leads reviews.", BASE + " Mentors newcomers."))
                .isEqualTo(new Takes(BASE + " Leads reviews. Mentors newcomers."));
    }

    @Test
    void what_both_add_alike_is_added_once() {
        assertThat(merge(BASE, BASE + " Leads reviews.", "Mentors newcomers. " + BASE + " Leads reviews."))
                .isEqualTo(new Takes("Mentors newcomers. " + BASE + " Leads reviews."));
    }

    @Test
    void one_that_both_changed_collides_alone() {
        assertThat(merge(
                        BASE,
                        "Logs all runs. Compares metrics of them. Keeps seeds and data.",
                        "Logs most runs. Compares metrics of them. Keeps seeds. Leads reviews."))
                .isEqualTo(new Collides(
                        java.util.List.of(new Clash("Logs runs.", "Logs all runs.", "Logs most runs.")),
                        "Logs all runs. Compares metrics of them. Keeps seeds and data. Leads reviews.",
                        "Logs most runs. Compares metrics of them. Keeps seeds and data. Leads reviews."));
    }

    @Test
    void an_edit_of_what_the_other_took_away_collides() {
        assertThat(merge(BASE, "Logs runs. Keeps seeds.", "Logs runs. Compares many metrics of them. Keeps seeds."))
                .isEqualTo(new Collides(
                        java.util.List.of(
                                new Clash("Compares metrics of them.", null, "Compares many metrics of them.")),
                        "Logs runs. Keeps seeds.",
                        "Logs runs. Compares many metrics of them. Keeps seeds."));
    }

    @Test
    void other_words_in_its_place_are_a_change_of_it() {
        assertThat(merge("Logs runs.", "Leads reviews.", "Mentors newcomers."))
                .isEqualTo(new Collides(
                        java.util.List.of(new Clash("Logs runs.", "Leads reviews.", "Mentors newcomers.")),
                        "Leads reviews.",
                        "Mentors newcomers."));
    }

    @Test
    void a_list_made_of_sentences_keeps_what_was_changed_in_one() {
        assertThat(merge(
                        BASE,
                        "Logs all runs. Compares metrics of them. Keeps seeds.",
                        "- Logs runs.\n- Compares metrics of them.\n- Keeps seeds."))
                .isEqualTo(new Takes("- Logs all runs.\n- Compares metrics of them.\n- Keeps seeds."));
    }

    @Test
    void an_item_is_added_to_a_list() {
        assertThat(merge(
                        "You can:\n- log runs\n- keep seeds",
                        "You can:\n- log all runs\n- keep seeds",
                        "You can:\n- log runs\n- lead reviews\n- keep seeds"))
                .isEqualTo(new Takes("You can:\n- log all runs\n- lead reviews\n- keep seeds"));
    }

    @Test
    void what_one_side_moves_takes_the_change_of_the_other_along() {
        assertThat(merge(
                        BASE,
                        "Keeps seeds. Logs runs. Compares metrics of them.",
                        "Logs runs. Compares metrics of them. Keeps seeds and data."))
                .isEqualTo(new Takes("Keeps seeds and data. Logs runs. Compares metrics of them."));
    }

    @Test
    void two_orders_collide() {
        assertThat(merge(
                        BASE,
                        "Keeps seeds. Logs runs. Compares metrics of them.",
                        "Compares metrics of them. Logs runs. Keeps seeds."))
                .isInstanceOf(Collides.class);
    }

    @Test
    void together_they_may_not_be_longer_than_any_may_be() {
        String much = " " + "x".repeat(60) + ".";

        assertThat(StatementMerge.merge(BASE, BASE + much, "Leads" + much + " " + BASE, 130))
                .isInstanceOf(Collides.class);
    }

    private static StatementMerge.Result merge(String base, String published, String proposed) {
        return StatementMerge.merge(base, published, proposed, 4000);
    }
}
