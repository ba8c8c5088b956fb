package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawnDiffTest {
    private static String drawn(String before, String after) {
        var diff = StatementDiff.between(before, after);
        return DrawnDiff.html(diff.words(), diff.parts());
    }

    @Test
    void wordsThatCameAndWentAreMarkedBySignAndElement() {
        assertThat(drawn("Logs every run.", "Logs each run."))
                .isEqualTo("Logs <span class=\"text-sign\" data-sign=\"−\" aria-hidden=\"true\"></span>"
                        + "<del class=\"text-deleted\">every</del>"
                        + "<span class=\"text-sign\" data-sign=\"+\" aria-hidden=\"true\"></span>"
                        + "<ins class=\"text-inserted\">each</ins> run.");
    }

    @Test
    void aWholeStatementSaysWhatBecameOfIt() {
        assertThat(drawn("Logs every run.", "Logs every run. Explains the metrics to the team."))
                .contains("data-statement=\"ADDED\"", "<span class=\"text-told\">new</span>");
    }

    @Test
    void whatPeopleWriteStaysText() {
        assertThat(drawn("Says <b> twice.", "Says <b> & \"more\" twice."))
                .contains("Says &lt;b&gt; ", "&amp; &quot;more&quot;")
                .doesNotContain("<b>");
    }
}
