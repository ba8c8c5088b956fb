package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// One rule for each door through which words come into a proposal, or part from it: what was hidden of what its
/// writer could read does not go through; of what they could never read they learn nothing.
@SecondRungsTest
class PartedWordsTest {
    private static final String INSULT = "Names all of you numskulls, every single day.";
    private static final String INSTEAD = "Hidden by a moderator: It insults.";
    private static final String TITLE = "Numskulls, all of you who read this";
    private static final String RATIONALE = "Because you are numskulls in all that you do.";
    private static final String LINK = " See https://example.org/runs.";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private FreshSkill skill;
    private Proposed proposed;

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
    }

    @AfterEach
    void makeRoom() {
        for (String who : List.of("nils", "jonas", "ines"))
            catalogues
                    .person(who)
                    .items("/api/proposals?status=DRAFT")
                    .forEach(it -> catalogues
                            .person(who)
                            .delete("/api/proposals/" + it.path("number").asLong()));
    }

    /// How somebody's words part from the proposal that they were written on, and stay with them.
    private enum Parting {
        AN_ADOPTED_DRAFT_GOES_BACK("ines", "nils"),
        A_HELD_VERSION_IS_PASSED_OVER_BY_WHOSE_IT_WAS("ines", "nils"),
        A_REJECTED_VERSION_IS_PASSED_OVER_BY_WHOSE_IT_WAS("ines", "nils"),
        A_REJECTED_VERSION_IS_PASSED_OVER_BY_AN_ADOPTER("nils", "nils");

        final String first;
        final String writer;

        Parting(String first, String writer) {
            this.first = first;
            this.writer = writer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenByThenIsNotKept(Parting way) {
        leftBy(way.first, INSULT);

        part(way);

        Proposed kept = newestDraft(way.writer);
        assertThat(kept.number()).isNotEqualTo(proposed.number());
        JsonNode seen = kept.seen();
        assertThat(seen.toString()).contains(INSTEAD).doesNotContain("umskulls");
        assertThat(seen.path("rationale").asString()).as("what is their own").isEqualTo(LINK.strip());
        String left = seen.at("/operations/0/proposed/description").asString();
        assertThat(left).contains("Asks first.");
        rewritten(kept, "Logs", "It reads better.", skill.clarified(left));
        assertThat(kept.act(way.writer, "submit", Map.of()).code()).isEqualTo("words-hidden");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptSaysAllOfItAgainWhenItIsShownAgain(Parting way) {
        leftBy(way.first, INSULT);
        String hidden = part(way);
        Proposed kept = newestDraft(way.writer);

        catalogues.person("marek").delete("/api/hidden-texts/" + hidden).expect(204);

        assertThat(kept.seen().toString()).contains(INSULT + " Asks first.");
    }

    /// Somebody else's words are hidden on it, in a version that nobody let through.
    @Test
    void whatItsWriterCouldNeverReadIsNotHeldAgainstTheirs() {
        leftBy("nils", "Logs every run that is made.");
        proposed.act("nils", "reopen", Map.of()).expect(200);
        held("nils", INSULT);
        hide("PROPOSED", "2.0");
        proposed.act("marek", "reject", Map.of("reason", "No.")).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        var jonas = new Proposed(catalogues, proposed.number(), "jonas");
        rewritten(jonas, "Logs", "My own.", skill.clarified(INSULT), skill.seniorClarified(INSULT + " Indeed."));

        proposed.act("nils", "reopen", Map.of()).expect(200);

        assertThat(newestDraft("jonas").seen().toString())
                .contains(INSULT + " Indeed.")
                .doesNotContain("idden by a moderator");
    }

    @Test
    void norDoesItKeepThemFromSubmittingTheirs() {
        leftBy("nils", "Logs every run that is made.");
        proposed.act("nils", "reopen", Map.of()).expect(200);
        held("nils", INSULT);
        hide("PROPOSED", "2.0");
        proposed.act("marek", "reject", Map.of("reason", "No.")).expect(200);
        proposed.act("jonas", "adopt", Map.of()).expect(200);
        var jonas = new Proposed(catalogues, proposed.number(), "jonas");
        rewritten(jonas, "Logs", "My own.", skill.clarified(INSULT));

        jonas.act("jonas", "submit", Map.of()).expect(200);

        for (String who : List.of("jonas", "lena", "marek"))
            assertThat(jonas.seenBy(who).path("checks").toString()).as(who).doesNotContain("\"words\"");
        jonas.approvedBy("lena");
        jonas.amended(skill.clarified(INSULT), skill.summarized(INSULT)).expect(200);
    }

    /// How its writer brings words in.
    private enum Door {
        A_DRAFT_IS_SUBMITTED,
        THE_NEXT_PATCH_SET,
        A_WORDING_IS_TAKEN_IN,
        IT_IS_BROUGHT_UP_TO_DATE
    }

    static Stream<Arguments> doors() {
        return Stream.of(Door.values())
                .flatMap(door -> Stream.of("ines", "jonas").map(who -> Arguments.of(door, who)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatIsHiddenComesBackThroughNone(Door door, String writer) {
        leftBy("ines", INSULT);
        hide("PROPOSED", "1.0");
        proposed.act(writer, writer.equals("ines") ? "reopen" : "adopt", Map.of())
                .expect(200);
        var theirs = new Proposed(catalogues, proposed.number(), writer);

        assertThat(through(door, theirs).code()).isEqualTo("words-hidden");

        JsonNode read = rungs.guest().get(proposed.api()).expect(200).body();
        assertThat(read.get("operations").toString()).doesNotContain("umskulls");
    }

    private Answer through(Door door, Proposed theirs) {
        if (door == Door.A_DRAFT_IS_SUBMITTED) {
            rewritten(theirs, "Logs", "It reads better.", skill.clarified("Well. " + INSULT));
            return theirs.act(theirs.author(), "submit", Map.of());
        }
        rewritten(theirs, "Logs", "It reads better.", skill.clarified("Logs all runs."));
        theirs.act(theirs.author(), "submit", Map.of()).expect(200);
        return switch (door) {
            case A_DRAFT_IS_SUBMITTED -> throw new IllegalStateException();
            case THE_NEXT_PATCH_SET -> theirs.amended(skill.seniorClarified("Well. " + INSULT));
            case A_WORDING_IS_TAKEN_IN ->
                theirs.act(theirs.author(), "suggestions/" + suggested(theirs) + "/apply", Map.of());
            case IT_IS_BROUGHT_UP_TO_DATE -> broughtUp(theirs);
        };
    }

    private String suggested(Proposed theirs) {
        var wording = Map.of("position", 0, "proposed", Map.of("description", "Well. " + INSULT));
        var review = Map.of(
                "patchSet",
                theirs.patchSet(),
                "verdict",
                "COMMENT",
                "body",
                "Better:",
                "suggestions",
                List.of(wording));
        catalogues.person("tove").post(theirs.api() + "/reviews", review).expect(201);
        return theirs.seen().at("/suggestions/0/id").asString();
    }

    private Answer broughtUp(Proposed theirs) {
        catalogues
                .proposed("omar", skill.clarified("Logs each run."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        Map<String, Object> custom = Map.of(
                "position",
                0,
                "field",
                "description",
                "choice",
                "CUSTOM",
                "value",
                Map.of("description", "Well. " + INSULT));
        Person author = catalogues.person(theirs.author());
        return author.post(
                theirs.api() + "/update-from-published",
                Map.of("resolutions", List.of(custom)),
                "If-Match",
                author.get(theirs.api()).header("ETag"));
    }

    /// A reason for a warning is written in a draft before another one, which it holds, is hidden.
    @Test
    void aWaiverDoesNotBringThemBackWithItsDraft() {
        proposed = catalogues.proposed("ines", skill.added(Level.LEAD, "Leads those who log runs."));
        String finding = proposed.seen().at("/findings/0/key").asString();
        waived(finding, INSULT);
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "reopen", Map.of()).expect(200);
        waived(finding, "Really. " + INSULT);
        hide("WAIVER", finding);

        assertThat(proposed.act("ines", "submit", Map.of()).code()).isEqualTo("words-hidden");

        waived(finding, "It is the first of them.");
        proposed.act("ines", "submit", Map.of()).expect(200);
        assertThat(rungs.guest().get(proposed.api()).text()).doesNotContain("numskulls");
    }

    @Test
    void aWaiverThatIsReadAsHiddenGoesAlong() {
        proposed = catalogues.proposed("ines", skill.added(Level.LEAD, "Leads those who log runs."));
        String finding = proposed.seen().at("/findings/0/key").asString();
        waived(finding, INSULT);
        hide("WAIVER", finding);
        proposed.act("ines", "withdraw", Map.of()).expect(200);
        proposed.act("ines", "reopen", Map.of()).expect(200);

        proposed.act("ines", "submit", Map.of()).expect(200);

        assertThat(proposed.seen().at("/findings").toString()).contains(INSTEAD);
    }

    private void waived(String finding, String reason) {
        catalogues
                .person("ines")
                .put(proposed.api() + "/waivers/" + finding, Map.of("reason", reason))
                .expect(200);
    }

    /// The reason of a version that nobody let through is no answer to a reviewer.
    @Test
    void aReasonThatNobodyElseCouldReadIsNotHeldAgainstReviewers() {
        leftBy("nils", "Logs every run that is made.");
        proposed.act("nils", "reopen", Map.of()).expect(200);
        held("nils", "Logs each run.");
        proposed.act("nils", "withdraw", Map.of("reason", INSULT)).expect(200);
        hide("CLOSE_REASON", "");
        proposed.act("nils", "reopen", Map.of()).expect(200);
        rewritten(proposed, "Logs", "It reads better.", skill.clarified("Logs each run."));
        proposed.act("nils", "submit", Map.of()).expect(200);
        if (proposed.status().equals("HELD")) proposed.releasedBy("marek").expect(200);

        proposed.act("priya", "reject", Map.of("reason", INSULT)).expect(200);
    }

    /// All read it before it was closed, and its author lets others take it on.
    private void leftBy(String author, String words) {
        var body = content(TITLE, RATIONALE, skill.clarified(words));
        body.put("submit", true);
        var begun = catalogues.person(author).post("/api/proposals", body).expect(201);
        proposed = new Proposed(catalogues, begun.body().get("number").asLong(), author);
        proposed.act(author, "withdraw", Map.of()).expect(200);
        proposed.act(author, "offer", Map.of()).expect(200);
    }

    /// What is hidden of the changes is given back.
    private String part(Parting way) {
        boolean own = way.first.equals(way.writer);
        proposed.act(way.writer, own ? "reopen" : "adopt", Map.of()).expect(200);
        var theirs = new Proposed(catalogues, proposed.number(), way.writer);
        if (way == Parting.AN_ADOPTED_DRAFT_GOES_BACK)
            rewritten(theirs, TITLE, RATIONALE + LINK, skill.clarified(INSULT + " Asks first."));
        else held(way.writer, INSULT + " Asks first.");
        String hidden = hide("PROPOSED", "1.0");
        hide("RATIONALE", "1");
        hide("TITLE", "");
        switch (way) {
            case AN_ADOPTED_DRAFT_GOES_BACK, A_HELD_VERSION_IS_PASSED_OVER_BY_WHOSE_IT_WAS -> {}
            case A_REJECTED_VERSION_IS_PASSED_OVER_BY_WHOSE_IT_WAS, A_REJECTED_VERSION_IS_PASSED_OVER_BY_AN_ADOPTER ->
                proposed.act("marek", "reject", Map.of("reason", "No.")).expect(200);
        }
        proposed.act(own ? "jonas" : way.first, own ? "adopt" : "reopen", Map.of())
                .expect(200);
        return hidden;
    }

    private void held(String who, String words) {
        var theirs = new Proposed(catalogues, proposed.number(), who);
        rewritten(theirs, TITLE, RATIONALE + LINK, skill.clarified(words));
        theirs.act(who, "submit", Map.of()).expect(200);
        assertThat(theirs.status()).isEqualTo("HELD");
    }

    private static Map<String, Object> content(String title, String rationale, SetCell... changes) {
        var body = new HashMap<String, Object>(Catalogues.submission((Operation[]) changes));
        body.putAll(Map.of("title", title, "rationale", rationale));
        return body;
    }

    private void rewritten(Proposed it, String title, String rationale, SetCell... changes) {
        Person author = catalogues.person(it.author());
        author.put(
                        it.api(),
                        content(title, rationale, changes),
                        "If-Match",
                        author.get(it.api()).header("ETag"))
                .expect(200);
    }

    private String hide(String kind, String part) {
        String id = proposed.seenBy("marek").get("id").asString();
        return catalogues
                .person("marek")
                .post("/api/hidden-texts", Map.of("kind", kind, "id", id, "part", part, "reason", "It insults."))
                .expect(201)
                .body()
                .get("id")
                .asString();
    }

    private Proposed newestDraft(String who) {
        long number = catalogues.person(who).items("/api/proposals?status=DRAFT").stream()
                .mapToLong(it -> it.path("number").asLong())
                .max()
                .orElseThrow();
        return new Proposed(catalogues, number, who);
    }
}
