package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.queue.MoveDueTurns;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Owed;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whose turn it becomes hears of it once, each time, whatever made it so, and no longer than it is theirs.
@RungsTest
class TurnsToldTest {
    private static final String WORDS = "Logs every run that the team makes.";
    private static final String REVIEW = "You were asked to review";
    private static final String APPOINT = "You are asked to appoint a reviewer for";
    private static final String PUBLISH = "You can publish";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    MoveDueTurns move;

    @Autowired
    Grants grants;

    @Autowired
    DSLContext db;

    private final List<Grant> given = new ArrayList<>();
    private FreshSkill skill;

    @BeforeEach
    void aSkill() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
        List.of("ines", "jonas", "lena", "omar", "priya", "tove", "marek", "ada")
                .forEach(catalogues::person);
    }

    @AfterEach
    void nobodyKeepsARight() {
        List.copyOf(given).forEach(this::take);
    }

    @Test
    void whoIsAskedAgainSinceAnObjectionLapsed() {
        var right = grant("jonas", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        assertTold(asked, proposal, REVIEW);
        proposal.review("jonas", Verdict.REQUEST_CHANGES).expect(201);
        assertTold(asked, proposal);

        take(right);

        assertTold(asked, proposal, REVIEW);
    }

    @Test
    void andTheAuthorSinceItCountsAgain() {
        var right = grant("jonas", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        proposal.review("jonas", Verdict.REQUEST_CHANGES).expect(201);
        take(right);
        assertTold("ines", proposal, "Jonas");

        var again = grant("jonas", GrantKind.REVIEWER, skill.group());

        assertTold("ines", proposal, "It is your turn again on", "Jonas");
        assertTold(asked(proposal), proposal);
        take(again);
        assertTold("ines", proposal, "Jonas");
        assertTold(asked(proposal), proposal, REVIEW);
    }

    @Test
    void whoIsAskedAgainSinceHiddenWordsAreShown() {
        var proposal = catalogues.proposed("ines", skill.clarified("Names all of you numskulls."));
        String asked = asked(proposal);
        String hidden = hidden(proposal);
        assertTold(asked, proposal);
        assertTold("ines", proposal, "It is your turn again on");

        catalogues.person("marek").delete("/api/hidden-texts/" + hidden).expect(204);

        assertTold(asked, proposal, REVIEW);
        assertTold("ines", proposal);
    }

    @Test
    void whoIsAskedAgainSinceItCollidesNoMore() {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        publish(catalogues.proposed("jonas", skill.clarified("Logs each run of the week.")));
        assertTold("ines", proposal, "It is your turn again on");
        assertTold(asked, proposal);

        var now = skill.clarified("Logs each run of the week.").proposed();
        publish(catalogues.proposed("jonas", new SetCell(skill.id(), skill.junior(), now, Catalogues.JUNIOR)));

        assertTold(asked, proposal, REVIEW);
        assertTold("ines", proposal);
    }

    @Test
    void whoIsAppointedWhereNobodyCouldReviewItAndTheAdminsBefore() {
        FreshSkill orphan = catalogues.skill();
        whileNobodyJudgesTheSite(() -> {
            var proposal = catalogues.proposed("ines", orphan.clarified(WORDS));
            assertTold("ada", proposal, APPOINT);

            grant("jonas", GrantKind.REVIEWER, orphan.group());

            assertTold("jonas", proposal, REVIEW);
            assertTold("ada", proposal);
        });
    }

    @Test
    void anAdminWhoHasReviewedItIsStillAskedToAppointSomebody() {
        FreshSkill orphan = catalogues.skill();
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        await().until(() -> Owed.nothing(db));
        proposal.review("ada", Verdict.COMMENT).expect(201);
        whileNobodyJudgesTheSite(() -> {
            proposal.amended(orphan.clarified(WORDS)).expect(200);

            assertTold("ada", proposal, APPOINT);
            proposal.act("ines", "withdraw", Map.of()).expect(200);
        });
    }

    private void whileNobodyJudgesTheSite(Runnable act) {
        var onSite = grants.in(List.of(Scope.SITE)).stream()
                .filter(it -> it.kind() == GrantKind.REVIEWER || it.kind() == GrantKind.OWNER)
                .toList();
        onSite.forEach(catalogues::take);
        try {
            act.run();
        } finally {
            onSite.forEach(catalogues::giveBack);
        }
    }

    /// What is to be done is kept as data: the sentence that says why may be worded anew.
    @ParameterizedTest
    @ValueSource(strings = {"PUBLISH", "REVIEW", "ANSWER"})
    void nobodyIsToldAgainSinceItIsWordedAnew(String task) {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String who = switch (task) {
            case "PUBLISH" -> "lena";
            case "REVIEW" -> asked(proposal);
            default -> "ines";
        };
        if (task.equals("PUBLISH")) proposal.approvedBy(asked(proposal));
        if (task.equals("ANSWER"))
            proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        await().until(() -> Owed.nothing(db));
        done(who, proposal);
        db.execute(
                "update proposals.attention set reason = 'Other words, ' || reason where number = ?",
                proposal.number());

        var right = grant("jonas", GrantKind.REVIEWER, skill.group());
        await().untilAsserted(() -> assertThat(waits(proposal)).doesNotContain("Other words"));

        assertTold(who, proposal);
        take(right);
    }

    private String waits(Proposed proposal) {
        return db.fetch("select reason from proposals.attention where number = ?", proposal.number())
                .toString();
    }

    @Test
    void whoMayPublishTheirOwnIsToldSoOnce() {
        var proposal = catalogues.proposed("lena", skill.clarified(WORDS));
        proposal.review("priya", Verdict.APPROVE).expect(201);
        assertTold("lena", proposal, PUBLISH);
        done("lena", proposal);

        var right = grant("jonas", GrantKind.REVIEWER, skill.group());
        assertTold("jonas", proposal, PUBLISH);

        assertTold("lena", proposal);
        take(right);
    }

    @Test
    void whoModeratesFromNowOnAndAgain() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        var begun = catalogues.person("nils").post("/api/proposals", body).expect(201);
        var held = new Proposed(catalogues, begun.body().path("number").asLong(), "nils");
        assertTold("marek", held, "Nils");

        for (int again = 0; again < 2; again++) {
            var right = grant("tove", GrantKind.MODERATOR, Scope.SITE);
            assertTold("tove", held, "Nils");
            assertTold("marek", held, "Nils");
            take(right);
            await().until(() -> Owed.nothing(db));
            assertThat(catalogues.person("tove").items("/api/notifications?state=unread"))
                    .noneSatisfy(it -> assertThat(it.path("proposal").asLong()).isEqualTo(held.number()));
        }
        held.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void whoReviewsWhatTheyLookedAtAsAModerator() {
        FreshSkill mareks = catalogues.skill();
        grant("marek", GrantKind.OWNER, mareks.group());
        grant("tove", GrantKind.MODERATOR, Scope.SITE);
        var body = new HashMap<>(Catalogues.submission(mareks.clarified(WORDS)));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        var begun = catalogues.person("nils").post("/api/proposals", body).expect(201);
        var held = new Proposed(catalogues, begun.body().path("number").asLong(), "nils");
        assertTold("marek", held, "Nils");

        held.releasedBy("tove").expect(200);

        assertTold("marek", held, REVIEW);
        held.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void whoMayPublishWhatIsApprovedUntilSomebodyDoes() {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        String other = asked.equals("priya") ? "tove" : "priya";

        proposal.approvedBy(asked);

        assertTold(other, proposal, PUBLISH);
        assertTold("lena", proposal, PUBLISH);
        assertTold(asked, proposal);
        proposal.publishedBy("lena").expect(200);
        assertTold(other, proposal);
    }

    @Test
    void whoMayPublishSinceTimeWasTheLastThing() {
        var proposal = catalogues.proposed("ines", skill.raised()).approvedBy("priya", "lena");
        assertTold("tove", proposal);

        rungs.ahead(Duration.ofHours(25));
        rungs.until(
                move::some,
                () -> assertThat(told("tove", proposal))
                        .singleElement()
                        .asString()
                        .startsWith(PUBLISH));
        assertTold("priya", proposal, PUBLISH, "Lena");
    }

    @Test
    void whoMayPublishSinceAThreadIsResolvedButForWhoResolvedIt() {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS)).approvedBy("lena");
        assertTold("priya", proposal, PUBLISH);
        var start = Map.of("subject", "proposal:" + proposal.number(), "body", "Which runs?", "blocking", true);
        String thread = catalogues
                .person("omar")
                .post("/api/threads", start)
                .expect(201)
                .body()
                .path("id")
                .asString();
        assertTold("priya", proposal);
        assertTold("ines", proposal, "Omar", "Lena");

        assertThat(catalogues
                        .person("lena")
                        .post("/api/threads/" + thread + "/resolve", Map.of())
                        .status())
                .isBetween(200, 204);
        assertTold("priya", proposal, PUBLISH);
        assertThat(told("lena", proposal)).noneMatch(it -> it.startsWith(PUBLISH));

        assertThat(catalogues
                        .person("lena")
                        .post("/api/threads/" + thread + "/reopen", Map.of())
                        .status())
                .isBetween(200, 204);
        assertTold("priya", proposal);
        assertTold("ines", proposal, "It is your turn again on", "Omar", "Lena");
    }

    @Test
    void whoIsAskedAgainSinceAnObjectionWasLiftedAndItsGiverOfThat() {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        assertTold(asked, proposal);
        String review = proposal.seenBy("lena").at("/reviews/0/id").asString();
        String owner = asked.equals("priya") ? "tove" : "priya";

        proposal.act(owner, "reviews/" + review + "/dismiss", Map.of("reason", "It is right."))
                .expect(200);

        assertTold(asked, proposal, REVIEW);
        await().until(() -> Owed.nothing(db));
        assertThat(told("lena", proposal)).containsOnlyOnce(lifted(proposal, owner));
    }

    private String lifted(Proposed proposal, String owner) {
        return told("ines", proposal).stream()
                .filter(it -> it.contains("lifted an objection"))
                .findFirst()
                .orElse(owner + " lifted nothing");
    }

    @Test
    void whoeverItIsAmendedIntoTheHandsOfIsAskedOnceAndWhoWasAskedBeforeIsNoMore() {
        FreshSkill there = catalogues.skill();
        grant("marek", GrantKind.OWNER, there.group());
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        assertTold(asked, proposal, REVIEW);

        proposal.amended(there.clarified(WORDS)).expect(200);

        assertTold("marek", proposal, REVIEW);
        assertTold(asked, proposal);
    }

    @Test
    void whoWasAskedBeforeHearsOfANewPatchSetOnce() {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        proposal.review(asked, Verdict.REQUEST_CHANGES).expect(201);
        assertTold(asked, proposal);

        proposal.amended(skill.clarified("Logs every run with its data.")).expect(200);

        assertTold(asked, proposal, "Ines");
    }

    @Test
    void whoeverASkillIsMovedToIsAsked() {
        FreshSkill there = catalogues.skill();
        grant("marek", GrantKind.OWNER, there.group());
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);

        publish(catalogues.proposed(
                "jonas",
                SetField.moving(skill.id(), skill.group().id(), there.group().id())));

        assertTold("marek", proposal, REVIEW);
        assertTold(asked, proposal);
    }

    @Test
    void whoWasAskedToReviewWhatTheyMayPublishMeanwhile() {
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        assertTold(asked, proposal, REVIEW);

        proposal.approvedBy("lena");

        assertTold(asked, proposal, PUBLISH);
        assertTold("lena", proposal);
    }

    @Test
    void whoMutesItHearsNothing() {
        var right = grant("jonas", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified(WORDS));
        String asked = asked(proposal);
        catalogues
                .person(asked)
                .put("/api/watches/proposal/" + proposal.number(), Map.of("notify", "MUTED"))
                .expect(200);
        proposal.review("jonas", Verdict.REQUEST_CHANGES).expect(201);
        assertTold(asked, proposal);

        take(right);

        await().untilAsserted(() -> assertThat(proposal.status()).isEqualTo("IN_REVIEW"));
        assertTold(asked, proposal);
    }

    private void publish(Proposed proposal) {
        proposal.approvedBy("priya", "tove")
                .act("ada", "override", Map.of("patchSet", 1, "reason", "It waits for time alone."))
                .expect(200);
    }

    private String hidden(Proposed proposal) {
        String id = proposal.seen().path("id").asString();
        var form = Map.of("kind", "PROPOSED", "id", id, "part", "1.0", "reason", "It insults.");
        return catalogues
                .person("marek")
                .post("/api/hidden-texts", form)
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    private Grant grant(String handle, GrantKind kind, Scope scope) {
        var grant = catalogues.grant(handle, kind, scope);
        given.add(grant);
        return grant;
    }

    private void take(Grant grant) {
        given.remove(grant);
        catalogues.take(grant);
    }

    private static String asked(Proposed proposal) {
        return proposal.seen().at("/assigned/0/handle").asString();
    }

    /// These and no more, newest first.
    private void assertTold(String who, Proposed proposal, String... beginnings) {
        await().untilAsserted(() -> {
            assertThat(Owed.nothing(db)).isTrue();
            var told = told(who, proposal);
            assertThat(told).as(who).hasSize(beginnings.length);
            for (int i = 0; i < beginnings.length; i++) assertThat(told.get(i)).startsWith(beginnings[i]);
        });
    }

    private void done(String who, Proposed proposal) {
        catalogues.person(who).items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .forEach(it -> catalogues
                        .person(who)
                        .post("/api/notifications/" + it.path("id").asString() + "/done", "")
                        .expect(200));
    }

    private List<String> told(String who, Proposed proposal) {
        return catalogues.person(who).items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .map((JsonNode it) -> it.path("sentence").asString())
                .toList();
    }
}
