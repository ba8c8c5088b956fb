package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a moderator took away does not come back in other ways of writing a proposal; and comes back whole when it
/// is shown again.
@SecondRungsTest
class WordsAgainTest {
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
    void doNotComeBackAsASuggestedWording() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        hide(proposed, "PROPOSED", "1.0").expect(201);
        proposed.amended(skill.clarified("Logs every run with care.")).expect(200);
        var review = Map.of(
                "patchSet",
                2,
                "verdict",
                "COMMENT",
                "body",
                "Better:",
                "suggestions",
                List.of(Map.of("position", 0, "proposed", Map.of("description", INSULT))));
        catalogues.person("jonas").post(proposed.api() + "/reviews", review).expect(201);

        String wording = proposed.seen().at("/suggestions/0/id").asString();
        assertThat(proposed.act("ines", "suggestions/" + wording + "/apply", Map.of())
                        .code())
                .isEqualTo("words-hidden");
        assertThat(proposed.patchSet()).isEqualTo(2);
    }

    @Test
    void doNotComeBackInAnotherShape() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        hide(proposed, "PROPOSED", "1.0").expect(201);
        var base = Catalogues.JUNIOR;
        var demanding = new SetCell(
                skill.id(), skill.junior(), base, new Expectation(INSULT, Requirement.MANDATORY, base.proficiency()));

        assertThat(proposed.amended(demanding).code()).isEqualTo("words-hidden");
        for (String shape : List.of(
                "names  ALL of you\u00a0numskulls.",
                "Names all of you num\u00adskulls.",
                "Really. " + INSULT + " Yes."))
            assertThat(proposed.amended(skill.clarified(shape)).code())
                    .as(shape)
                    .isEqualTo("words-hidden");
        assertThat(proposed.amended(skill.seniorClarified(INSULT)).code()).isEqualTo("words-hidden");
        assertThat(proposed.amended(skill.added(Level.LEAD, INSULT)).code()).isEqualTo("words-hidden");
        assertThat(proposed.amended(skill.summarized(INSULT)).code()).isEqualTo("words-hidden");
        assertThat(proposed.amended(skill.seniorClarified(INSTEAD)).code())
                .as("what is read instead is nobody's words")
                .isEqualTo("words-hidden");
        assertThat(page(proposed)).doesNotContain("numskulls");
        proposed.amended(skill.clarified("Logs every run of you all.")).expect(200);
    }

    @Test
    void goFromEachPatchSetThatSaysThemWhateverElseItAsks() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        var base = Catalogues.JUNIOR;
        proposed.amended(new SetCell(
                        skill.id(),
                        skill.junior(),
                        base,
                        new Expectation(INSULT, Requirement.MANDATORY, base.proficiency())))
                .expect(200);

        String hidden =
                hide(proposed, "PROPOSED", "2.0").expect(201).body().get("id").asString();

        for (String path : List.of("", "/patch-sets/1", "/patch-sets/2", "/interdiff?from=1&to=2"))
            assertThat(rungs.guest().get(proposed.api() + path).expect(200).text())
                    .as(path)
                    .doesNotContain("numskulls");
        assertThat(hide(proposed, "PROPOSED", "1.0").code()).isEqualTo("hidden-already");
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(rungs.guest().get(proposed.api() + "/patch-sets/1").text()).contains(INSULT);
        assertThat(rungs.guest().get(proposed.api() + "/patch-sets/2").text()).contains(INSULT);
    }

    @Test
    void doNotComeBackWhenTheProposalIsBroughtUpToDate() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        hide(proposed, "PROPOSED", "1.0").expect(201);
        proposed.amended(skill.clarified("Logs all runs.")).expect(200);
        publish(skill.clarified("Logs each run."));

        assertThat(updated(proposed, chosen("CUSTOM", INSULT)).code()).isEqualTo("words-hidden");
        assertThat(updated(proposed, chosen("CUSTOM", INSTEAD)).code()).isEqualTo("words-hidden");
        updated(proposed, chosen("CUSTOM", "Logs each run well.")).expect(200);
        assertThat(page(proposed)).doesNotContain("numskulls");
    }

    @Test
    void doNotComeBackInADraftThatIsBroughtUpToDate() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        hide(proposed, "PROPOSED", "1.0").expect(201);
        proposed.act("ines", "reopen", Map.of()).expect(200);
        publish(skill.clarified("Logs each run."));

        assertThat(updated(proposed, chosen("MINE", null)).code()).isEqualTo("words-hidden");
        proposed.amended(skill.seniorClarified("Designs all logs.")).expect(200);
        assertThat(proposed.amended(skill.seniorClarified("Designs all logs."), skill.summarized(INSULT))
                        .expect(200)
                        .status())
                .isEqualTo(200);
        assertThat(proposed.act("ines", "submit", Map.of()).code()).isEqualTo("words-hidden");
    }

    @Test
    void areNotInWhatAnAdopterKeeps() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified(INSULT));
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "offer", Map.of()).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        rewritten("jonas", proposed, "I would say so, too.", skill.clarified(INSULT));
        String hidden =
                hide(proposed, "PROPOSED", "1.0").expect(201).body().get("id").asString();

        proposed.act("ines", "reopen", Map.of()).expect(200);

        Proposed kept = newestDraft("jonas");
        assertThat(kept.seen().get("rationale").asString()).isEqualTo("I would say so, too.");
        assertThat(kept.seen().toString()).doesNotContain("numskulls").contains(INSTEAD);
        assertThat(kept.act("jonas", "submit", Map.of()).code()).isEqualTo("words-hidden");
        rewritten("jonas", kept, "Still so.", skill.clarified(INSTEAD));
        assertThat(kept.act("jonas", "submit", Map.of()).code())
                .as("a draft that is written over keeps what is hidden so")
                .isEqualTo("words-hidden");

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(kept.seen().toString()).contains(INSULT);
        catalogues.person("jonas").delete(kept.api()).expect(204);
    }

    @Test
    void stayHiddenTogetherWithTheTitleAndTheRationaleInWhatAnAdopterKeeps() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs all of the runs."));
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "offer", Map.of()).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        hide(proposed, "TITLE", "").expect(201);
        hide(proposed, "RATIONALE", "1").expect(201);
        JsonNode draft = proposed.seenBy("jonas");
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs all of the runs, and more.")));
        body.put("title", draft.get("title").asString());
        body.put("rationale", draft.get("rationale").asString());
        put("jonas", proposed, body);

        proposed.act("ines", "reopen", Map.of()).expect(200);

        Proposed kept = newestDraft("jonas");
        assertThat(kept.seen().get("title").asString()).isEqualTo("Kept from #" + proposed.number());
        assertThat(kept.act("jonas", "submit", Map.of()).code()).isEqualTo("no-rationale");
        catalogues.person("jonas").delete(kept.api()).expect(204);
    }

    @Test
    void areNotMergedWhileTheyAreHiddenAndGoOnWhenTheyAreShownAgain() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs all of the runs."));
        String hidden =
                hide(proposed, "PROPOSED", "1.0").expect(201).body().get("id").asString();
        publish(skill.clarified("Logs each run."));

        for (String choice : List.of("MINE", "PUBLISHED"))
            assertThat(updated(proposed, chosen(choice, null)).code()).isEqualTo("words-hidden");
        assertThat(updated(proposed).code()).isEqualTo("words-hidden");
        assertThat(previewed(proposed).code()).isEqualTo("words-hidden");
        assertThat(proposed.seen().path("allowedActions").toString()).doesNotContain("UPDATE");
        assertThat(hide(proposed, "PROPOSED", "1.0").code()).isEqualTo("hidden-already");

        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        updated(proposed, chosen("MINE", null)).expect(200);
        assertThat(proposed.check("words")).isEmpty();
        proposed.approvedBy("lena").publishedBy("lena").expect(200);
        assertThat(rungs.guest().get(skill.api()).text()).contains("Logs all of the runs.");
    }

    @Test
    void thatOnlySpeakOfModeratorsAreNobodysToHide() {
        String said = "Logs every run: hidden by a moderator.";
        var body = new HashMap<>(Catalogues.submission(skill.summarized(said)));
        body.put("title", "Title hidden by a moderator, or not");
        body.put("rationale", said);
        body.put("submit", true);
        long number = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .get("number")
                .asLong();
        Proposed proposed = new Proposed(catalogues, number, "ines");

        assertThat(proposed.check("words")).isEmpty();
        proposed.approvedBy("lena").publishedBy("lena").expect(200);
        Proposed other = catalogues.proposed("ines", skill.seniorClarified("Designs what is logged, with care."));
        other.act("ines", "withdraw", Map.of("reason", said)).expect(200);
        catalogues.proposed("ines", skill.clarified("hidden-by-a-moderator")).approvedBy("lena");
    }

    @Test
    void ofASkillThatIsOnlyProposedStandInNoInbox() {
        Proposed proposed = catalogues.proposed("ines", skill.another("dodos-" + skill.slug(), "All are dodos"));
        Person jonas = catalogues.person("jonas");
        jonas.put("/api/watches/proposal/" + proposed.number(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        await().untilAsserted(() -> assertThat(told(jonas, proposed)).contains("dodos", "All are dodos"));

        String hidden =
                hide(proposed, "PROPOSED", "1.0").expect(201).body().get("id").asString();

        assertThat(told(jonas, proposed)).contains("idden by a moderator").doesNotContain("dodos");
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(told(jonas, proposed)).contains("All are dodos");
    }

    private static String told(Person person, Proposed proposed) {
        return person.items("/api/notifications").stream()
                .filter(it -> it.path("proposal").asLong() == proposed.number())
                .toList()
                .toString();
    }

    @Test
    void ofAReasonAreNotGivenAgainInAnotherWayOfClosing() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs every run that is made."));
        Proposed better = catalogues.proposed("ines", skill.clarified("Logs each and every run."));
        proposed.act("ines", "withdraw", Map.of("reason", INSULT)).expect(200);
        hide(proposed, "CLOSE_REASON", "").expect(201);
        proposed.act("ines", "reopen", Map.of()).expect(200);
        proposed.act("ines", "submit", Map.of()).expect(200);
        Map<String, ?> again = Map.of("reason", INSULT);

        assertThat(proposed.act("ines", "supersede", Map.of("by", better.number(), "reason", INSULT))
                        .code())
                .isEqualTo("words-hidden");
        assertThat(proposed.act("lena", "reject", again).code()).isEqualTo("words-hidden");
        assertThat(proposed.act("ines", "withdraw", again).code()).isEqualTo("words-hidden");
        var override = Map.of("reason", INSULT, "patchSet", proposed.patchSet());
        assertThat(proposed.act("ada", "override", override).code()).isEqualTo("words-hidden");
        proposed.act("ines", "supersede", Map.of("by", better.number(), "reason", "It says more."))
                .expect(200);
    }

    @Test
    void ofAWaiverAreNotSaidAgain() {
        Proposed proposed = catalogues.proposed("ines", skill.added(Level.LEAD, "Leads those who log runs."));
        String finding = proposed.seen().at("/findings/0/key").asString();
        waived("ines", proposed, finding, INSULT).expect(200);
        hide(proposed, "WAIVER", finding).expect(201);

        assertThat(waived("ines", proposed, finding, INSULT).code()).isEqualTo("words-hidden");
        assertThat(waived("ines", proposed, finding, INSTEAD).code()).isEqualTo("words-hidden");
        waived("ines", proposed, finding, "It is so.").expect(200);
    }

    @Test
    void ofAWaiverInAPrivateDraftAreNobodysToHide() {
        Proposed proposed = catalogues.proposed("ines", skill.added(Level.LEAD, "Leads those who log runs."));
        String finding = proposed.seen().at("/findings/0/key").asString();
        waived("ines", proposed, finding, "It is the first of them.").expect(200);
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "offer", Map.of()).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        waived("jonas", proposed, finding, "Quagga says so.").expect(200);

        String hidden =
                hide(proposed, "WAIVER", finding).expect(201).body().get("id").asString();

        assertThat(proposed.seenBy("jonas").at("/findings").toString()).contains("Quagga says so.");
        assertThat(marek.get("/api/hidden-texts").text())
                .contains("It is the first of them.")
                .doesNotContain("Quagga");
        catalogues.person("jonas").delete(proposed.api()).expect(204);
        JsonNode again = proposed.after("ines", "reopen", Map.of());
        assertThat(again.at("/findings").toString()).contains(INSTEAD);
        marek.delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(proposed.seen().at("/findings").toString()).contains("It is the first of them.");
    }

    @Test
    void ofAWaiverThatIsOnlyInADraftDoNotExistForModerators() {
        Proposed proposed = catalogues.proposed("ines", skill.added(Level.LEAD, "Leads those who log runs."));
        String finding = proposed.seen().at("/findings/0/key").asString();
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "reopen", Map.of()).expect(200);
        waived("ines", proposed, finding, "Quagga says so.").expect(200);

        assertThat(hide(proposed, "WAIVER", finding).code()).isEqualTo("no-such-text");
    }

    private Answer waived(String who, Proposed proposed, String finding, String reason) {
        return catalogues.person(who).put(proposed.api() + "/waivers/" + finding, Map.of("reason", reason));
    }

    private Answer hide(Proposed proposed, String kind, String part) {
        String id = proposed.seen().get("id").asString();
        return marek.post("/api/hidden-texts", Map.of("kind", kind, "id", id, "part", part, "reason", "It insults."));
    }

    private void publish(SetCell change) {
        catalogues
                .proposed("omar", change)
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
    }

    @SafeVarargs
    private Answer updated(Proposed proposed, Map<String, Object>... resolutions) {
        Person author = catalogues.person("ines");
        return author.post(
                proposed.api() + "/update-from-published",
                Map.of("resolutions", List.of(resolutions)),
                "If-Match",
                author.get(proposed.api()).header("ETag"));
    }

    private Answer previewed(Proposed proposed) {
        return catalogues
                .person("ines")
                .post(proposed.api() + "/update-from-published/preview", Map.of("resolutions", List.of()));
    }

    private static Map<String, Object> chosen(String choice, String words) {
        Map<String, Object> resolution = new HashMap<>(Map.of("position", 0, "field", "description", "choice", choice));
        if (words != null) resolution.put("value", Map.of("description", words));
        return resolution;
    }

    private void rewritten(String who, Proposed proposed, String rationale, SetCell change) {
        var body = new HashMap<>(Catalogues.submission(change));
        body.put("rationale", rationale);
        put(who, proposed, body);
    }

    private void put(String who, Proposed proposed, Map<String, ?> body) {
        Person person = catalogues.person(who);
        person.put(proposed.api(), body, "If-Match", person.get(proposed.api()).header("ETag"))
                .expect(200);
    }

    private Proposed newestDraft(String who) {
        long number = catalogues.person(who).items("/api/proposals?status=DRAFT").stream()
                .mapToLong(it -> it.path("number").asLong())
                .max()
                .orElseThrow();
        return new Proposed(catalogues, number, who);
    }

    private String page(Proposed proposed) {
        return rungs.guest().get(proposed.api()).expect(200).text();
    }
}
