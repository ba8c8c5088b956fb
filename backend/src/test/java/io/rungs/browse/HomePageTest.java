package io.rungs.browse;

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
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the server writes of the first page, before any script runs.
@SecondRungsTest
class HomePageTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Costs costs;

    @Autowired
    DSLContext db;

    @Test
    void itLeadsToTheSkillsAndToWhatIsNew() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed published = catalogues.proposed("ines", skill.clarified("Logs each run."));
        published.approvedBy("lena").publishedBy("lena").expect(200);
        String page = page(rungs.guest());
        assertThat(page)
                .contains(" data-written>", "What every role should show at each level")
                .contains(
                        "<a class=\"home-domain\" href=\"/skills?domain=",
                        "<form class=\"home-search\" action=\"/skills\">")
                .contains("<a class=\"rows-title\" dir=\"auto\" href=\"/skills/" + skill.slug() + "\">")
                .contains("<a href=\"/skills/" + skill.slug() + "/history#r2\">r2</a>")
                .containsPattern(
                        "<div class=\"home-glimpse\"><div class=\"text-diff\"[^\n]*<ins class=\"text-inserted\">")
                .contains("<h2>Waiting for review</h2>")
                .containsPattern("\\d+ skills · [\\d,]+ expectations · \\d+ roles · ")
                .containsOnlyOnce("<h1");
    }

    @Test
    void whoeverIsSignedInReadsNothingThatIsMeantForGuests() {
        catalogues.reviewedSkill();
        assertThat(page(catalogues.person("ines")))
                .contains("<main class=\"shell-content\"", "/assets/HomePage-")
                .doesNotContain("data-written", "<h1", "home-lead");
    }

    @Test
    void draftsAreNotThere() {
        catalogues.drafted("ines", catalogues.reviewedSkill().clarified("Logs a secret run."));
        assertThat(page(rungs.guest())).doesNotContain("Logs a secret run.");
    }

    @Test
    void whatPeopleWriteStaysText() {
        titled("Say <script>alert(1)</script> & more");
        assertThat(page(rungs.guest()))
                .contains("<span dir=\"auto\">Say &lt;script&gt;alert(1)&lt;/script&gt; &amp; more</span>")
                .doesNotContain("<script>alert");
    }

    @Test
    void aHiddenTitleIsNotThere() {
        String title = "Asses, " + UUID.randomUUID();
        Proposed proposed = titled(title);
        assertThat(page(rungs.guest())).contains(title);
        var hidden = Map.of(
                "kind", "TITLE", "id", proposed.seen().path("id").asString(), "part", "", "reason", "It insults.");
        catalogues.person("marek").post("/api/hidden-texts", hidden).expect(201);
        assertThat(page(rungs.guest())).doesNotContain(title);
    }

    @Test
    void itCostsNoMoreThanTheAnswersBehindIt() {
        catalogues.reviewedSkill();
        Person guest = rungs.guest();
        costs.noteUses(db);
        page(guest);
        var cost = costs.of(() -> page(guest), db).ofRequest();
        var answers = costs.of(
                        () -> {
                            guest.get("/api/home").expect(200);
                            guest.get("/api/catalog").expect(200);
                        },
                        db)
                .ofRequest();
        assertThat(cost.said())
                .as("%s", cost)
                .hasSizeLessThanOrEqualTo(answers.said().size());
    }

    private static String page(Person reader) {
        return reader.get("/", "Accept", "text/html,*/*;q=0.8").expect(200).text();
    }

    /// The oldest that wait are shown: none but this one does then.
    private Proposed titled(String title) {
        for (var each : rungs.guest().items("/api/proposals?status=open"))
            new Proposed(
                            catalogues,
                            each.path("number").asLong(),
                            each.at("/author/handle").asString())
                    .act(each.at("/author/handle").asString(), "withdraw", Map.of());
        var body =
                new HashMap<>(Catalogues.submission(catalogues.reviewedSkill().clarified("Logs each run.")));
        body.put("title", title);
        body.put("submit", true);
        long number = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .path("number")
                .asLong();
        return new Proposed(catalogues, number, "ines");
    }
}
