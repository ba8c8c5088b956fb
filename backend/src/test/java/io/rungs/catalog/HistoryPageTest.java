package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Costs;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the server writes of a skill's history, before any script runs.
@SecondRungsTest
class HistoryPageTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Costs costs;

    @Autowired
    DSLContext db;

    @Test
    void eachRevisionSaysWhenByWhomAndWhatItChanged() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposed = published(skill, "People asked.");
        assertThat(page(skill, ""))
                .contains(" data-written>", "<h1 dir=\"auto\">Run tracking</h1>", "aria-current=\"page\">History</a>")
                .contains("id=\"r2\"", "id=\"r1\"", "People asked.", "by Ines", "approved by Lena", "imported")
                .contains("<a href=\"/proposals/" + proposed.number() + "\">proposal #" + proposed.number())
                .contains("<del class=\"text-deleted\">every</del>", "<ins class=\"text-inserted\">each</ins>")
                .contains("<a href=\"/skills/" + skill.slug() + "?revision=1\">Read the profile as of r1</a>")
                .containsOnlyOnce("<h1");
    }

    @Test
    void twoRevisionsAreComparedAsTheAddressSays() {
        FreshSkill skill = catalogues.reviewedSkill();
        published(skill, "People asked.");
        assertThat(page(skill, "?from=1&to=2")).contains("<h3>From r1 to r2</h3>");
        assertThat(page(skill, "?from=2&to=2")).contains("Nothing differs between r2 and r2.");
        assertThat(page(skill, "?from=1&to=99")).doesNotContain("<h3>From r");
        assertThat(page(skill, "?from=x&to=-1")).doesNotContain("<h3>From r");
    }

    @Test
    void whatPeopleWriteStaysText() {
        FreshSkill skill = catalogues.reviewedSkill();
        published(skill, "Why <script>alert(1)</script> & more");
        assertThat(page(skill, ""))
                .contains("dir=\"auto\">Why &lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
                .doesNotContain("<script>alert");
    }

    @Test
    void aHiddenReasonIsNotThere() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposed = published(skill, "Asses, all of you.");
        Person marek = catalogues.person("marek");
        String id = proposed.seen().path("id").asString();
        var hidden = Map.of("kind", "RATIONALE", "id", id, "part", "1", "reason", "It insults.");
        marek.post("/api/hidden-texts", hidden).expect(201);
        assertThat(page(skill, "")).doesNotContain("Asses").contains("Hidden by a moderator");
    }

    @Test
    void whereThereIsNoSkillThereIsNoHistory() {
        assertThat(rungs.guest().get("/skills/nowhere/history").expect(404).text())
                .doesNotContain("data-written");
    }

    @Test
    void itCostsNoMoreThanTheAnswersBehindIt() {
        FreshSkill skill = catalogues.reviewedSkill();
        Person guest = rungs.guest();
        costs.noteUses(db);
        page(skill, "");
        var cost = costs.of(() -> page(skill, ""), db).ofRequest();
        var answers = costs.of(
                        () -> {
                            guest.get(skill.api()).expect(200);
                            guest.get(skill.api() + "/revisions").expect(200);
                        },
                        db)
                .ofRequest();
        assertThat(cost.said())
                .as("%s", cost)
                .hasSizeLessThanOrEqualTo(answers.said().size());
    }

    private Proposed published(FreshSkill skill, String rationale) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run.")));
        body.put("rationale", rationale);
        body.put("submit", true);
        long number = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .path("number")
                .asLong();
        var proposed = new Proposed(catalogues, number, "ines").approvedBy("lena");
        proposed.publishedBy("lena").expect(200);
        return proposed;
    }

    private String page(FreshSkill skill, String query) {
        return rungs.guest()
                .get("/skills/" + skill.slug() + "/history" + query, "Accept", "text/html,*/*;q=0.8")
                .expect(200)
                .text();
    }
}
