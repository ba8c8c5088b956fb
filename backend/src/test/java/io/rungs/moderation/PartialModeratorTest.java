package io.rungs.moderation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Nobody moderates what is said of their own work, or of themselves; marek does not, and tove, who is a moderator
/// meanwhile, does.
@SecondRungsTest
class PartialModeratorTest {
    private static final String CALLED = "@marek copied this, @Marek did.";

    @Autowired
    Catalogues catalogues;

    @Autowired
    Grants grants;

    @Autowired
    DSLContext db;

    private final Map<String, String> subjects = new HashMap<>();
    FreshSkill skill;
    Person marek;
    Person tove;
    Grant right;

    @BeforeEach
    void twoModerators() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
        marek = catalogues.person("marek");
        tove = catalogues.person("tove");
        right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
    }

    @AfterEach
    void one() {
        catalogues.take(right);
    }

    @Test
    void whatIsSaidOnTheirOwnProposal() {
        Proposed his = catalogues.proposed("marek", skill.clarified("Logs every run with care."));
        var review = Map.of("patchSet", 1, "verdict", Verdict.REQUEST_CHANGES, "body", "It says too much.");
        catalogues.person("lena").post(his.api() + "/reviews", review).expect(201);
        String said = his.seen().at("/reviews/0/id").asString();
        String comment = said("jonas", "proposal:" + his.number(), "It is a copy.");

        assertThat(hide(marek, "REVIEW", said).code()).isEqualTo("concerns-you");
        assertThat(hideComment(marek, comment).code()).isEqualTo("concerns-you");
        assertThat(acts(marek, comment)).doesNotContain("HIDE");
        assertThat(acts(tove, comment)).contains("HIDE");

        String hidden = hide(tove, "REVIEW", said).expect(201).body().get("id").asString();
        hideComment(tove, comment).expect(200);
        assertThat(marek.delete("/api/hidden-texts/" + hidden).code()).isEqualTo("concerns-you");
        assertThat(marek.post("/api/comments/" + comment + "/unhide", Map.of()).code())
                .isEqualTo("concerns-you");
        assertThat(shownBy(marek, hidden)).isEmpty();
        assertThat(shownBy(tove, hidden)).hasSize(1);
        assertThat(acts(marek, comment)).doesNotContain("UNHIDE");
        tove.delete("/api/hidden-texts/" + hidden).expect(204);
    }

    @Test
    void whatIsSaidWhereTheyHadAPart() {
        Proposed hers = catalogues.proposed("ines", skill.clarified("Logs every run with care."));
        var review = Map.of(
                "patchSet",
                1,
                "verdict",
                "COMMENT",
                "body",
                "Better:",
                "suggestions",
                List.of(Map.of("position", 0, "proposed", Map.of("description", "Logs all runs."))));
        marek.post(hers.api() + "/reviews", review).expect(201);
        String wording = hers.seen().at("/suggestions/0/id").asString();
        String id = hers.seen().get("id").asString();
        hers.act("ines", "suggestions/" + wording + "/apply", Map.of()).expect(200);
        String comment = said("jonas", "proposal:" + hers.number(), "This wording is bad.");

        assertThat(hide(marek, "TITLE", id).code()).isEqualTo("concerns-you");
        assertThat(hideComment(marek, comment).code()).isEqualTo("concerns-you");
        hide(tove, "TITLE", id).expect(201);
    }

    @Test
    void whatCallsUponThem() {
        Proposed hers = catalogues.proposed("ines", skill.clarified("Logs every run with care."));
        String onProposal = said("jonas", "proposal:" + hers.number(), CALLED);
        String onSkill = said("jonas", "skill:" + skill.slug(), CALLED);
        catalogues
                .person("lena")
                .post(hers.api() + "/reviews", Map.of("patchSet", 1, "verdict", "COMMENT", "body", CALLED))
                .expect(201);

        for (String comment : List.of(onProposal, onSkill)) {
            assertThat(hideComment(marek, comment).code()).isEqualTo("concerns-you");
            assertThat(acts(marek, comment)).doesNotContain("HIDE");
        }
        assertThat(hide(marek, "REVIEW", hers.seen().at("/reviews/0/id").asString())
                        .code())
                .isEqualTo("concerns-you");
        String other = said("jonas", "skill:" + skill.slug(), "Write to marek@example or `@marek`, @marekson.");
        hideComment(marek, other).expect(200);
    }

    /// Otherwise whoever writes all their handles would be moderated by nobody.
    @Test
    void butNotWhatCallsUponAllOfThem() {
        String all = callingAll("marek");
        String comment = said("jonas", "skill:" + skill.slug(), CALLED + all);

        assertThat(acts(marek, comment)).contains("HIDE");
        hideComment(marek, comment).expect(200);

        Proposed hers = catalogues.proposed("ines", skill.clarified("Logs every run with care."));
        var review = Map.of("patchSet", 1, "verdict", "COMMENT", "body", CALLED + all);
        catalogues.person("lena").post(hers.api() + "/reviews", review).expect(201);
        hide(marek, "REVIEW", hers.seen().at("/reviews/0/id").asString()).expect(201);
    }

    /// Nor would it help to call upon those who are left where the page is somebody's own.
    @Test
    void norWhatCallsUponAllWhoAreLeft() {
        Proposed his = catalogues.proposed("marek", skill.clarified("Logs every run with care."));
        String comment = said("jonas", "proposal:" + his.number(), "It is a copy." + callingAll("marek"));
        var review = Map.of("patchSet", 1, "verdict", "COMMENT", "body", "A copy." + callingAll("marek"));
        catalogues.person("lena").post(his.api() + "/reviews", review).expect(201);

        assertThat(acts(tove, comment)).contains("HIDE");
        assertThat(acts(marek, comment)).doesNotContain("HIDE");
        hideComment(tove, comment).expect(200);
        hide(tove, "REVIEW", his.seen().at("/reviews/0/id").asString()).expect(201);
    }

    /// Its author judges no text of their own.
    @Test
    void norWhatAModeratorSaysToAllOthers() {
        String comment = said("marek", "skill:" + skill.slug(), "It is a copy." + callingAll("marek"));

        assertThat(acts(tove, comment)).contains("HIDE");
        assertThat(acts(marek, comment)).doesNotContain("HIDE");
        hideComment(tove, comment).expect(200);
    }

    private String callingAll(String beside) {
        return grants.judges(GrantKind.MODERATOR).without(Set.of(catalogues.account(beside))).called().stream()
                .map(it -> " @" + it)
                .collect(joining());
    }

    @Test
    void whatIsHeldOfThemIsLetThroughOrRefusedByAnother() {
        String held = said("nils", "skill:" + skill.slug(), CALLED + " https://example.org/x");

        assertThat(marek.post("/api/comments/" + held + "/release", Map.of()).code())
                .isEqualTo("concerns-you");
        assertThat(marek.post("/api/comments/" + held + "/refuse", Map.of("reason", "No."))
                        .code())
                .isEqualTo("concerns-you");
        assertThat(marek.items("/api/held-comments").stream()
                        .filter(it -> it.at("/comment/id").asString().equals(held))
                        .map(it -> it.at("/comment/allowedActions").toString()))
                .singleElement()
                .asString()
                .doesNotContain("RELEASE");
        tove.post("/api/comments/" + held + "/refuse", Map.of("reason", "No.")).expect(200);
    }

    private String said(String who, String subject, String words) {
        String comment = catalogues
                .person(who)
                .post("/api/threads", Map.of("subject", subject, "body", words))
                .expect(201)
                .body()
                .at("/comments/0/id")
                .asString();
        subjects.put(comment, subject);
        return comment;
    }

    private static Answer hide(Person who, String kind, String id) {
        return who.post("/api/hidden-texts", Map.of("kind", kind, "id", id, "reason", "It insults."));
    }

    private static Answer hideComment(Person who, String comment) {
        return who.post("/api/comments/" + comment + "/hide", Map.of("reason", "It insults."));
    }

    private String acts(Person who, String comment) {
        return who.items("/api/threads?subject=" + subjects.get(comment)).stream()
                .map(it -> it.at("/comments/0"))
                .filter(it -> it.get("id").asString().equals(comment))
                .map(it -> it.path("allowedActions").toString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode shownBy(Person who, String hidden) {
        return who.items("/api/hidden-texts").stream()
                .filter(it -> it.get("id").asString().equals(hidden))
                .findFirst()
                .orElseThrow()
                .path("allowedActions");
    }
}
