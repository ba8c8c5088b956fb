package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.SecondRungsTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A profile as it was at a moment of the past: r1 of today, r2 of in ten days.
@SecondRungsTest
class AsOfTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;
    private Instant first;
    private Instant second;

    @BeforeEach
    void twoRevisions() {
        skill = catalogues.reviewedSkill();
        rungs.ahead(Duration.ofDays(10));
        var proposed = catalogues.proposed("ines", skill.clarified("Logs each and every run."));
        proposed.approvedBy("lena").publishedBy("lena").expect(200);
        first = publishedAt(1);
        second = publishedAt(2);
    }

    @Test
    void anInstantHasTheRevisionThatWasTheNewestThen() {
        assertThat(revisionAt(first.toString())).isEqualTo(1);
        assertThat(revisionAt(second.minusMillis(1).toString())).isEqualTo(1);
        assertThat(revisionAt(second.toString())).isEqualTo(2);
        assertThat(revisionAt(
                        second.plusSeconds(1).atOffset(ZoneOffset.ofHours(0)).toString()))
                .isEqualTo(2);
    }

    @Test
    void aDateMeansItsEnd() {
        var day = LocalDate.ofInstant(second, ZoneOffset.UTC);
        assertThat(revisionAt(day.toString())).isEqualTo(2);
        assertThat(revisionAt(day.minusDays(1).toString())).isEqualTo(1);
        assertThat(revisionAt("9999-12-31")).isEqualTo(2);
    }

    @Test
    void beforeTheFirstRevisionThereWasNone() {
        var answer = asOf(first.minusMillis(1).toString()).expect(404);
        assertThat(answer.code()).isEqualTo("no-revision-yet");
        assertThat(asOf("1999-01-01").expect(404).code()).isEqualTo("no-revision-yet");
        assertThat(asOf("-4000-01-01").expect(404).code()).isEqualTo("no-revision-yet");
        assertThat(asOf("-999999999-01-01T00:00:00Z").expect(404).code()).isEqualTo("no-revision-yet");
        assertThat(rungs.guest()
                        .get("/api/skills/nowhere?asOf=1999-01-01")
                        .expect(404)
                        .code())
                .isEqualTo("unknown-skill");
    }

    @Test
    void whatIsNoMomentIsRefused() {
        for (String moment : new String[] {
            "",
            "yesterday",
            "2026-02-30",
            "2026-13-01",
            "20260101",
            "%2B1000000000-01-01",
            "%2B999999999-12-31",
            "%2B1000000000-12-31T23:59:59Z",
            "10000-01-01",
            "2026-01-01T00:00:00",
            "1767225600",
            "NaN",
            "2026-01-01%20"
        }) assertThat(asOf(moment).expect(400).code()).as(moment).isEqualTo("bad-moment");
    }

    @Test
    void aRevisionAndAMomentAreTooMuch() {
        var answer = rungs.guest().get(skill.api() + "?revision=1&asOf=2026-01-01");
        assertThat(answer.expect(400).code()).isEqualTo("bad-moment");
    }

    @Test
    void itIsTheRevisionsOwnBytesAndTheyAreCheckedAnew() {
        var then = asOf(first.toString()).expect(200);
        var numbered = rungs.guest().get(skill.api() + "?revision=1").expect(200);
        assertThat(then.text()).isEqualTo(numbered.text());
        assertThat(then.header("ETag")).isEqualTo(numbered.header("ETag"));
        assertThat(then.header("Cache-Control")).isEqualTo("no-cache");
        rungs.guest()
                .get(skill.api() + "?asOf=" + first, "If-None-Match", then.header("ETag"))
                .expect(304);
    }

    private Instant publishedAt(int revision) {
        var answer = rungs.guest().get(skill.api() + "/revisions/" + revision).expect(200);
        return Instant.parse(answer.body().path("publishedAt").asString());
    }

    private int revisionAt(String asOf) {
        return asOf(asOf).expect(200).body().path("revision").asInt();
    }

    private Answer asOf(String asOf) {
        return rungs.guest().get(skill.api() + "?asOf=" + asOf);
    }
}
