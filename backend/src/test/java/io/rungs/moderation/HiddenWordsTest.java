package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The words that a proposal proposes are hidden as every other text of a person: wherever they are read. Nothing
/// comes of the proposal meanwhile.
@SecondRungsTest
class HiddenWordsTest {
    private static final String INSULT = "Names all of you numskulls.";
    private static final String INSTEAD = "Hidden by a moderator: It insults.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    FreshSkill skill;
    Person marek;

    @BeforeEach
    void aSkillThatIsReviewed() {
        skill = catalogues.reviewedSkill();
        marek = catalogues.person("marek");
    }

    @Test
    void ofEachKindOfChangeAreReadNowhereUntilTheyAreShownAgain() {
        for (Operation[] operations : List.of(
                new Operation[] {skill.clarified(INSULT)},
                new Operation[] {skill.added(Level.LEAD, INSULT)},
                new Operation[] {skill.summarized(INSULT)},
                new Operation[] {skill.named("All are numskulls")},
                skill.another("numskulls-" + skill.slug()))) {
            Proposed proposed = catalogues.proposed("ines", operations);
            String before = page(proposed);
            assertThat(before).contains("umskulls");

            String hidden = hide(proposed, "1.0").expect(201).body().get("id").asString();

            for (String path : List.of(
                    proposed.api(),
                    proposed.api() + "/patch-sets/1",
                    "/api/proposals?author=ines",
                    "/api/proposals?skill=" + skill.slug(),
                    "/api/proposals?queue=all"))
                for (String who : List.of("ines", "jonas", "marek"))
                    assertThat(catalogues.person(who).get(path).expect(200).text())
                            .as(path + " to " + who)
                            .doesNotContain("numskulls");
            assertThat(page(proposed)).contains("idden by a moderator");
            assertThat(hide(proposed, "1.0").code()).isEqualTo("hidden-already");
            assertThat(marek.items("/api/hidden-texts"))
                    .filteredOn(it -> it.get("id").asString().equals(hidden))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.get("said").asString()).contains("umskulls");
                        assertThat(it.get("href").asString()).isEqualTo("/proposals/" + proposed.number());
                    });

            marek.delete("/api/hidden-texts/" + hidden).expect(204);
            assertThat(changes(proposed)).isEqualTo(changesOf(before));
            proposed.act("ines", "withdraw", Map.of()).expect(200);
        }
    }

    @Test
    void areHiddenInEachPatchSetThatHoldsThem() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        proposed.amended(skill.clarified(INSULT), skill.seniorClarified("Designs what is logged, and why."))
                .expect(200);

        String hidden = hide(proposed, "2.0").expect(201).body().get("id").asString();

        for (String path : List.of("/patch-sets/1", "/patch-sets/2", "/interdiff?from=1&to=2", ""))
            assertThat(rungs.guest().get(proposed.api() + path).expect(200).text())
                    .contains(INSTEAD)
                    .doesNotContain("numskulls");
        assertThat(rungs.guest().get(proposed.api()).text()).contains("Designs what is logged, and why.");
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(rungs.guest().get(proposed.api() + "/patch-sets/1").text()).contains(INSULT);
    }

    @Test
    void takeAlongWhatIsQuotedOfThem() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        String subject = "proposal:" + proposed.number();
        var jonas = catalogues.person("jonas");
        jonas.post("/api/threads", Map.of("subject", subject, "body", "Hm.", "quote", "all of you numskulls"))
                .expect(201);
        jonas.post("/api/threads", Map.of("subject", subject, "body", "> Names all of you numskulls.\n\nNo."))
                .expect(201);
        assertThat(talk(subject).split("numskulls", -1)).hasSizeGreaterThan(2);

        String hidden = hide(proposed, "1.0").expect(201).body().get("id").asString();

        assertThat(talk(subject)).doesNotContain("numskulls").contains("Hm.", "No.");
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(talk(subject).split("numskulls", -1)).hasSizeGreaterThan(2);
    }

    private String talk(String subject) {
        return rungs.guest().get("/api/threads?subject=" + subject).expect(200).text();
    }

    @Test
    void letNobodyApproveOrPublishUntilOthersAreProposed() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        hide(proposed, "1.0").expect(201);

        assertThat(proposed.review("lena", Verdict.APPROVE).code()).isEqualTo("words-hidden");
        assertThat(proposed.check("words")).isEqualTo("NOT_MET");
        assertThat(proposed.publishedBy("lena").code()).isEqualTo("not-publishable");
        assertThat(proposed.act("ada", "override", Map.of("patchSet", 1, "reason", "It cannot wait."))
                        .code())
                .isEqualTo("not-overridable");
        assertThat(proposed.amended(skill.clarified(INSULT)).code()).isEqualTo("words-hidden");
        proposed.amended(skill.clarified(INSTEAD), skill.seniorClarified("Designs what is logged, and why."))
                .expect(200);
        assertThat(proposed.review("lena", Verdict.APPROVE).code()).isEqualTo("words-hidden");

        proposed.amended(skill.clarified("Logs every run with care.")).expect(200);
        assertThat(proposed.check("words")).isEmpty();
        proposed.approvedBy("lena").publishedBy("lena").expect(200);
    }

    @Test
    void giveTheirApprovalsBackWhenTheyAreShownAgain() {
        Proposed proposed = catalogues
                .proposed("ines", skill.clarified("Logs all of the runs."))
                .approvedBy("lena");
        String hidden = hide(proposed, "1.0").expect(201).body().get("id").asString();
        assertThat(proposed.publishedBy("lena").code()).isEqualTo("not-publishable");

        marek.delete("/api/hidden-texts/" + hidden).expect(204);

        proposed.publishedBy("lena").expect(200);
        assertThat(rungs.guest().get(skill.api()).text()).contains("Logs all of the runs.");
        assertThat(hide(proposed, "1.0").code())
                .as("what is published is the page's")
                .isEqualTo("no-such-text");
    }

    @Test
    void staySoForWhoeverTakesTheProposalUpAgain() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        String hidden = hide(proposed, "1.0").expect(201).body().get("id").asString();
        proposed.act("ines", "offer", Map.of()).expect(200);

        JsonNode draft = proposed.after("jonas", "adopt", Map.of());

        assertThat(draft.toString()).contains(INSTEAD).doesNotContain("numskulls");
        assertThat(proposed.act("jonas", "submit", Map.of()).code()).isEqualTo("words-hidden");
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(proposed.seenBy("jonas").toString()).contains(INSULT);
        assertThat(proposed.seenBy("lena").toString()).contains(INSULT);
        catalogues.person("jonas").delete(proposed.api()).expect(204);
    }

    @Test
    void areNotKeptAmongWhatAnAdopterMadeOfThem() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "offer", Map.of()).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        new Proposed(catalogues, proposed.number(), "jonas")
                .amended(skill.clarified(INSULT + " Indeed."))
                .expect(200);
        hide(proposed, "1.0").expect(201);

        proposed.act("ines", "reopen", Map.of()).expect(200);

        var jonas = catalogues.person("jonas");
        long kept = jonas.items("/api/proposals?status=DRAFT")
                .getFirst()
                .path("number")
                .asLong();
        assertThat(jonas.get("/api/proposals/" + kept).expect(200).text())
                .contains(INSTEAD)
                .doesNotContain("numskulls");
    }

    @Test
    void ofNewSkillsAreNoAddressesThatOthersTake() {
        Proposed one = catalogues.proposed("ines", skill.another("numskulls-" + skill.slug()));
        Proposed other = catalogues.proposed("ines", skill.another("dolts-" + skill.slug()));
        Proposed called = catalogues.proposed("jonas", skill.another("hidden-by-a-moderator"));
        hide(one, "1.0").expect(201);
        hide(other, "1.0").expect(201);

        for (Proposed it : List.of(one, other, called)) {
            assertThat(it.seen().path("overlaps")).isEmpty();
            assertThat(rungs.guest().get(it.api() + "/impact").expect(200).text())
                    .doesNotContain("takes the same address");
            it.act(it.author(), "withdraw", Map.of()).expect(200);
        }
    }

    @Test
    void areLeftInADraftThatOnlyItsAuthorReads() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "reopen", Map.of()).expect(200);

        hide(proposed, "1.0").expect(201);

        assertThat(proposed.seen().path("changes").toString()).contains(INSULT);
        assertThat(proposed.seenBy("jonas").toString()).doesNotContain("numskulls");
        assertThat(proposed.act("ines", "submit", Map.of()).code()).isEqualTo("words-hidden");
        assertThat(hide(proposed, "2.0").code()).isIn("hidden-already", "no-such-text");
    }

    @Test
    void areHiddenByModeratorsAloneAndNeverTheirOwn() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        for (String part : List.of("1.7", "9.0", "1", "", "x", "99999999999.1"))
            assertThat(hide(proposed, part).code()).as(part).isEqualTo("no-such-text");
        assertThat(catalogues
                        .person("lena")
                        .post("/api/hidden-texts", form(proposed, "1.0"))
                        .code())
                .isEqualTo("not-a-moderator");
        Proposed raised = catalogues.proposed("ines", skill.raised());
        assertThat(hide(raised, "1.0").code()).as("it says nothing new").isEqualTo("no-such-text");
        Proposed his = catalogues.proposed("marek", skill.clarified("Logs each and every run."));
        assertThat(hide(his, "1.0").code()).isEqualTo("own-text");
        Proposed draft = catalogues.drafted("ines", skill.clarified(INSULT));
        assertThat(hide(draft, "1.0").code()).isEqualTo("no-such-text");
    }

    private Answer hide(Proposed proposed, String part) {
        return marek.post("/api/hidden-texts", form(proposed, part));
    }

    private Map<String, String> form(Proposed proposed, String part) {
        String id = proposed.seen().get("id").asString();
        return Map.of("kind", "PROPOSED", "id", id, "part", part, "reason", "It insults.");
    }

    private String page(Proposed proposed) {
        return rungs.guest().get(proposed.api()).expect(200).text();
    }

    private String changes(Proposed proposed) {
        return changesOf(page(proposed));
    }

    private static String changesOf(String page) {
        int from = page.indexOf("\"operations\"");
        return page.substring(from, page.indexOf("\"checks\"", from));
    }
}
