package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Costs;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the server writes of a proposal, before any script runs: what a guest may read, and no more.
@SecondRungsTest
class ProposalPageTest {
    private static final String EVIL = "<script>alert('x')</script>שלום <img src=x onerror=alert(1)>";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Costs costs;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @BeforeEach
    void aSkill() {
        skill = catalogues.reviewedSkill();
    }

    @Test
    void itSaysWhatIsProposedWhyAndHowItStands() {
        Proposed proposed = titled("Name what is logged", "People asked.", skill.clarified("Logs each run."));
        String page = page(proposed);
        assertThat(page)
                .contains("<title>Name what is logged · #" + proposed.number() + " · Rungs</title>", " data-written>")
                .contains("<h1 class=\"proposalHead-title\" dir=\"auto\">Name what is logged</h1>")
                .contains("Waits for a review by ", "<h2 id=\"changes\">1 change</h2>")
                .contains("People asked.", "<a href=\"/skills/" + skill.slug() + "\">")
                .contains("<del class=\"text-deleted\">every</del>", "<ins class=\"text-inserted\">each</ins>")
                .contains("<time datetime=\"20", ">now</time>", "Nobody has said anything yet.")
                .containsOnlyOnce("<h1");
    }

    @Test
    void reviewsAndTheFirstOfTheTalkStandThere() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        review(proposed, "Say **which** run.");
        Person jonas = catalogues.person("jonas");
        jonas.starts("proposal:" + proposed.number(), "Every run is each run.");
        assertThat(page(proposed))
                .contains("Changes requested", "Say <strong>which</strong> run.")
                .contains("Every run is each run.", "<section aria-labelledby=\"talk\">")
                .doesNotContain("Nobody has said anything yet.");
    }

    @Test
    void ofABarThatMovesOnlyTheWordIsStruckThatChanges() {
        assertThat(page(catalogues.proposed("ines", skill.lowered())))
                .contains("<p class=\"change-bar\">Optional, <del>Working</del> <ins>Awareness</ins></p>");
        assertThat(page(catalogues.proposed("ines", skill.raised())))
                .contains(
                        "<p class=\"change-bar\"><del>Optional</del> <ins>Mandatory</ins>, <del>Working</del> <ins>Expert</ins></p>");
    }

    @Test
    void oneTextThatRolesShareStandsOnce() {
        var all = skill.another("shared-" + skill.slug());
        String page = page(catalogues.proposed("ines", all));
        assertThat(page)
                .contains(
                        "<h2 id=\"changes\">" + all.length + " changes</h2>",
                        "<span class=\"prose-quiet\">added</span>");
    }

    @Test
    void whatPeopleWriteStaysTextAndInItsOwnDirection() {
        Proposed proposed = titled("Say " + EVIL, "Why " + EVIL, skill.clarified("Logs " + EVIL));
        review(proposed, "No " + EVIL);
        catalogues.person("jonas").starts("proposal:" + proposed.number(), "Oh " + EVIL);
        assertThat(page(proposed))
                .doesNotContain("<script>alert", "<img", "onerror=alert(1)>")
                .contains("Say &lt;script&gt;alert", "dir=\"auto\">Why &lt;script&gt;");
    }

    @Test
    void whatWasHiddenIsNotThere() {
        Proposed proposed = titled("A plain title", "Asses, all of you.", skill.clarified("Logs each run."));
        review(proposed, "Asses, I say.");
        Person jonas = catalogues.person("jonas");
        String comment = jonas.starts("proposal:" + proposed.number(), "Asses, he says.")
                .at("/comments/0/id")
                .asString();
        Person marek = catalogues.person("marek");
        hide(marek, "RATIONALE", proposed.seen().path("id").asString(), "1");
        hide(marek, "REVIEW", proposed.seen().at("/reviews/0/id").asString(), "");
        marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."))
                .expect(200);
        for (Person reader : List.of(rungs.guest(), jonas, marek))
            assertThat(reader.get("/proposals/" + proposed.number()).expect(200).text())
                    .doesNotContain("Asses")
                    .contains("Hidden by a moderator", "This comment was hidden by a moderator: It insults.");
    }

    @Test
    void aDraftIsItsAuthorsAloneAndItsTextInNoPage() {
        Proposed draft = catalogues.drafted("ines", skill.clarified("Logs a secret run."));
        rungs.guest().get("/proposals/" + draft.number()).expect(404);
        assertThat(catalogues
                        .person("ines")
                        .get("/proposals/" + draft.number())
                        .expect(200)
                        .text())
                .doesNotContain("data-written", "secret");
    }

    @Test
    void itCostsNoMoreThanTheAnswersBehindIt() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        Person guest = rungs.guest();
        costs.noteUses(db);
        page(proposed);
        var cost = costs.of(() -> page(proposed), db).ofRequest();
        var answers = costs.of(
                        () -> {
                            guest.get(proposed.api()).expect(200);
                            guest.get("/api/threads?folded=true&subject=proposal:" + proposed.number())
                                    .expect(200);
                        },
                        db)
                .ofRequest();
        assertThat(cost.said())
                .as("%s", cost)
                .hasSizeLessThanOrEqualTo(answers.said().size());
    }

    private String page(Proposed proposed) {
        return rungs.guest()
                .get("/proposals/" + proposed.number(), "Accept", "text/html,*/*;q=0.8")
                .expect(200)
                .text();
    }

    private Proposed titled(String title, String rationale, Operation... operations) {
        var body = new HashMap<>(Catalogues.submission(operations));
        body.put("title", title);
        body.put("rationale", rationale);
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

    private void review(Proposed proposed, String words) {
        var review = Map.of("patchSet", 1, "verdict", "REQUEST_CHANGES", "body", words, "comments", List.of());
        catalogues.person("lena").post(proposed.api() + "/reviews", review).expect(201);
    }

    private static void hide(Person moderator, String kind, String id, String part) {
        var text = new HashMap<String, Object>(Map.of("kind", kind, "id", id, "reason", "It insults."));
        text.put("part", part);
        moderator.post("/api/hidden-texts", text).expect(201);
    }
}
