package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.journal.Tables.EVENT;

import io.rungs.identity.GrantKind;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Owed;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An entry that asks somebody for something, and is read when that is over: nobody is asked any more.
@SecondRungsTest
class LateRequestsTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "refuse"})
    void noModeratorIsToldThatACommentIsHeldWhichSomebodyDecidedOn(String decision) {
        var said = catalogues
                .person("nils")
                .post("/api/threads", Map.of("subject", "skill:" + skill.slug(), "body", "See https://example.org/a."))
                .expect(201)
                .body();
        String comment = said.at("/comments/0/id").asString();
        await().until(() -> Owed.nothing(db));
        assertThat(kinds("marek", comment)).containsExactly("COMMENT_HELD");
        catalogues
                .person("marek")
                .post(
                        "/api/comments/" + comment + "/" + decision,
                        decision.equals("refuse") ? Map.of("reason", "No links.") : Map.of())
                .expect(200);

        readAgain(
                "discussion.comment-held",
                DSL.field("payload ->> 'comment'", String.class).eq(comment));

        assertThat(kinds("marek", comment)).doesNotContain("COMMENT_HELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "release"})
    void noModeratorIsToldThatAProposalIsHeldWhichIsNot(String end) {
        var held = held();
        await().until(() -> Owed.nothing(db));
        assertThat(kinds("marek", held)).containsExactly("PROPOSAL_HELD");
        var ended = end.equals("release") ? held.releasedBy("marek") : held.act("nils", end, Map.of());
        ended.expect(200);

        readAgain("proposals.held", of(held));

        assertThat(kinds("marek", held)).doesNotContain("PROPOSAL_HELD");
        if (end.equals("release")) held.act("nils", "withdraw", Map.of()).expect(200);
    }

    @Test
    void whoMayReviewNoLongerIsNotAskedTo() {
        FreshSkill own = catalogues.skill();
        var right = catalogues.grant("tove", GrantKind.OWNER, own.group());
        catalogues.grant("lena", GrantKind.REVIEWER, own.group());
        var proposal = catalogues.proposed("ines", own.clarified("Logs every run that the team makes."));
        UUID tove = catalogues.account("tove");
        assigned(proposal, tove);
        await().until(() -> Owed.nothing(db));
        assertThat(kinds("tove", proposal)).contains("REVIEW_ASKED");
        catalogues.take(right);
        await().until(() -> Owed.nothing(db));
        await().untilAsserted(() -> assertThat(kinds("tove", proposal)).doesNotContain("REVIEW_ASKED"));

        assigned(proposal, tove);
        await().until(() -> Owed.nothing(db));

        assertThat(kinds("tove", proposal)).doesNotContain("REVIEW_ASKED");
    }

    @Test
    void nobodyIsToldOfASilenceThatIsOver() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        UUID lena = catalogues.account("lena");
        UUID priya = catalogues.account("priya");
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.act("ines", "withdraw", Map.of()).expect(200);

        journalled(
                proposal,
                "proposals.escalated",
                "'times', 3, 'days', 14, 'waiting', jsonb_build_array('%s'), 'added', jsonb_build_array('%s')"
                        .formatted(lena, priya));

        for (String who : List.of("lena", "priya", "ada"))
            assertThat(kinds(who, proposal)).as(who).doesNotContain("REVIEW_ASKED", "PROPOSAL_ESCALATED");
    }

    @Test
    void noAuthorIsRemindedOfWhatTheyHaveDone() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        proposal.amended(skill.clarified("Logs every run with its data.")).expect(200);

        journalled(proposal, "proposals.reminded", "'expiresAt', '2027-01-01T00:00:00Z'");

        assertThat(kinds("ines", proposal)).doesNotContain("PROPOSAL_REMINDED");
    }

    @Test
    void whoWatchesIsToldOnceThatAProposalWasSubmitted() {
        String path = "/api/watches/skill/" + skill.slug();
        catalogues.person("jonas").put(path, Map.of("notify", "PROPOSALS")).expect(200);
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        for (int again = 0; again < 3; again++) {
            await().until(() -> Owed.nothing(db));
            if (again == 1)
                catalogues
                        .person("omar")
                        .put(path, Map.of("notify", "PROPOSALS"))
                        .expect(200);
            proposal.act("ines", "withdraw", Map.of()).expect(200);
            proposal.act("ines", "reopen", Map.of()).expect(200);
            proposal.act("ines", "submit", Map.of()).expect(200);
        }
        await().until(() -> Owed.nothing(db));

        for (String who : List.of("jonas", "omar"))
            assertThat(kinds(who, proposal)).as(who).containsOnlyOnce("PROPOSAL_SUBMITTED");
    }

    private Proposed held() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        var begun = catalogues.person("nils").post("/api/proposals", body).expect(201);
        return new Proposed(catalogues, begun.body().path("number").asLong(), "nils");
    }

    private void assigned(Proposed proposal, UUID person) {
        journalled(proposal, "proposals.reviewers-assigned", "'people', jsonb_build_array('%s')".formatted(person));
    }

    /// As Rungs would say it of the proposal that was submitted.
    private void journalled(Proposed proposal, String type, String facts) {
        UUID cause = Ids.next();
        db.insertInto(EVENT)
                .columns(
                        EVENT.ID,
                        EVENT.CAUSE,
                        EVENT.TYPE,
                        EVENT.VERSION,
                        EVENT.SUBJECT_KIND,
                        EVENT.SUBJECT_ID,
                        EVENT.PAYLOAD,
                        EVENT.OCCURRED_AT)
                .select(DSL.select(
                                DSL.val(Ids.next()),
                                DSL.val(cause),
                                DSL.val(type),
                                DSL.val(1),
                                EVENT.SUBJECT_KIND,
                                EVENT.SUBJECT_ID,
                                DSL.field(
                                        "jsonb_build_object('cause', '" + cause
                                                + "', 'at', payload -> 'at', 'proposal', payload -> 'proposal', "
                                                + facts + ")",
                                        JSONB.class),
                                EVENT.OCCURRED_AT)
                        .from(EVENT)
                        .where(EVENT.TYPE.eq("proposals.submitted"), of(proposal)))
                .execute();
        await().until(() -> Owed.nothing(db));
    }

    /// As after an operator had it tried anew.
    private void readAgain(String type, org.jooq.Condition which) {
        await().until(() -> Owed.nothing(db));
        int again = db.insertInto(EVENT)
                .columns(
                        EVENT.ID,
                        EVENT.CAUSE,
                        EVENT.TYPE,
                        EVENT.VERSION,
                        EVENT.ACTOR,
                        EVENT.SUBJECT_KIND,
                        EVENT.SUBJECT_ID,
                        EVENT.PAYLOAD,
                        EVENT.OCCURRED_AT)
                .select(DSL.select(
                                DSL.val(Ids.next()),
                                EVENT.CAUSE,
                                EVENT.TYPE,
                                EVENT.VERSION,
                                EVENT.ACTOR,
                                EVENT.SUBJECT_KIND,
                                EVENT.SUBJECT_ID,
                                EVENT.PAYLOAD,
                                EVENT.OCCURRED_AT)
                        .from(EVENT)
                        .where(EVENT.TYPE.eq(type), which))
                .execute();
        assertThat(again).isOne();
        await().until(() -> Owed.nothing(db));
    }

    private static org.jooq.Condition of(Proposed proposal) {
        return DSL.field("(payload #>> '{proposal,number}')::bigint", Long.class)
                .eq(proposal.number());
    }

    private List<String> kinds(String who, Proposed proposal) {
        return catalogues.person(who).items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private List<String> kinds(String who, String comment) {
        return catalogues.person(who).items("/api/notifications?state=unread").stream()
                .filter(it -> it.path("href").asString().endsWith(comment))
                .map(it -> it.path("kind").asString())
                .toList();
    }
}
