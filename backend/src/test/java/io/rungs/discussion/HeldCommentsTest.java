package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Requirement;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import io.rungs.testing.Statements;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// Nils is new: what he says with a link in it waits for a moderator, who is marek.
@SecondRungsTest
class HeldCommentsTest {
    private static final String LINK = "Look: https://evil.example/x";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext db;

    FreshSkill skill;
    Person nils;
    Person jonas;
    Person marek;

    @BeforeEach
    void peopleMeet() {
        skill = catalogues.omarsSkill();
        nils = catalogues.person("nils");
        jonas = catalogues.person("jonas");
        marek = catalogues.person("marek");
        Newcomer.again(db);
    }

    @Test
    void whoIsNoModeratorAnyMoreReadsNothingOfWhatWasHeld() {
        var tove = catalogues.person("tove");
        var right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
        try {
            var comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
            await().untilAsserted(() -> assertThat(heldIn(tove)).contains(comment));
            assertThat(heldIn(marek)).contains(comment);
        } finally {
            catalogues.take(right);
        }

        assertThat(heldIn(tove)).isEmpty();
        assertThat(heldIn(marek)).isNotEmpty();
    }

    @Test
    void whoModeratesFromNowOnIsAskedWhatWaitsOnceAndAgainWithTheRight() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        String released = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        marek.post("/api/comments/" + released + "/release", Map.of()).expect(200);
        var tove = catalogues.person("tove");

        for (int again = 0; again < 2; again++) {
            var right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
            try {
                await().untilAsserted(() -> assertThat(told(tove, comment)).containsExactly("COMMENT_HELD"));
                await().until(() -> Owed.nothing(db));
                assertThat(told(tove, comment)).containsExactly("COMMENT_HELD");
                assertThat(told(tove, released)).doesNotContain("COMMENT_HELD");
                assertThat(told(marek, comment)).containsExactly("COMMENT_HELD");
            } finally {
                catalogues.take(right);
            }
            await().until(() -> Owed.nothing(db));
            assertThat(rows("tove", comment)).isZero();
        }
    }

    @Test
    void whoIsAskedAndHasDoneWithItIsAskedAgainOnceTheyModerateAgain() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        var tove = catalogues.person("tove");
        var right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
        await().untilAsserted(() -> assertThat(told(tove, comment)).containsExactly("COMMENT_HELD"));
        tove.post("/api/notifications/done", Map.of()).expect(200);
        catalogues.take(right);
        await().until(() -> Owed.nothing(db));

        right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
        try {
            await().untilAsserted(() -> assertThat(told(tove, comment)).containsExactly("COMMENT_HELD"));
        } finally {
            catalogues.take(right);
        }
    }

    @Test
    void whoWroteItAndWhoOnlyReviewsIsAskedNothing() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        var right = catalogues.grant("nils", GrantKind.MODERATOR, Scope.SITE);
        catalogues.grant("priya", GrantKind.REVIEWER, skill.group());
        try {
            await().until(() -> Owed.nothing(db));
            assertThat(told(nils, comment)).isEmpty();
            assertThat(told(catalogues.person("priya"), comment)).isEmpty();
        } finally {
            catalogues.take(right);
        }
    }

    @Test
    void whatIsHeldAgainSinceItWasRefusedWaitsForTheOtherModerators() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        var tove = catalogues.person("tove");
        var right = catalogues.grant("tove", GrantKind.MODERATOR, Scope.SITE);
        try {
            marek.post("/api/comments/" + comment + "/refuse", Map.of("reason", "It advertises."))
                    .expect(200);
            await().until(() -> Owed.nothing(db));
            assertThat(told(tove, comment)).isEmpty();

            marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);

            await().untilAsserted(() -> assertThat(told(tove, comment)).containsExactly("COMMENT_HELD"));
            assertThat(told(marek, comment)).as("their own act").isEmpty();
        } finally {
            catalogues.take(right);
        }
    }

    private int rows(String handle, String comment) {
        return db.fetchSingle(
                        "select count(*) from notifications.notification where account_id = ? and comment_id = ?::uuid",
                        catalogues.account(handle),
                        comment)
                .get(0, int.class);
    }

    private static List<String> heldIn(Person person) {
        return person.items("/api/notifications").stream()
                .filter(it -> it.get("kind").asString().equals("COMMENT_HELD"))
                .map(it -> it.get("href").asString().replaceFirst(".*#comment-", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LINK,
                "https&#58;//evil.example",
                "[x](//evil.example)",
                "www.evil.example",
                "buy at evil.example now",
                "<mailto:a@evil.example>",
                "[x][1]\n\n[1]: https://evil.example",
                "![x](https://evil.example/x.png)",
                "ht\u200Btps://evil.example",
                "`https://evil.example`"
            })
    void aNewcomersLinkWaitsHoweverItIsSpelt(String body) {
        var thread = nils.starts(subject(), body);

        assertThat(thread.at("/comments/0/state").asString()).isEqualTo("HELD");
        assertThat(thread.at("/comments/0/holdReason").asString()).contains("looked at before they show");
        assertThat(threads(jonas)).isEmpty();
        assertThat(threads(rungs.guest())).isEmpty();
        assertThat(threads(nils)).hasSize(1);
        assertThat(threads(marek)).hasSize(1);
    }

    @Test
    void aHeldReplyIsNotInTheThreadForOthers() {
        String thread = id(jonas.starts(subject(), "What do you mean?"));
        var held = nils.post("/api/threads/" + thread + "/comments", Map.of("body", LINK))
                .expect(201)
                .body();
        String comment = id(held);

        assertThat(held.get("state").asString()).isEqualTo("HELD");
        for (Person other : List.of(jonas, rungs.guest())) {
            assertThat(threads(other).getFirst().get("comments")).hasSize(1);
            assertThat(other.get("/api/comments/" + comment + "/edits").status())
                    .isEqualTo(404);
        }
        assertThat(threads(nils).getFirst().get("comments")).hasSize(2);
        assertThat(threads(marek).getFirst().at("/comments/1/allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("RELEASE", "REFUSE");
    }

    @Test
    void aHeldThreadDoesNotExistForOthersOnAnyWay() {
        String thread = id(nils.starts(subject(), LINK));

        for (String path : List.of("/comments", "/resolve", "/reopen"))
            assertThat(jonas.post("/api/threads/" + thread + path, Map.of("body", "x"))
                            .code())
                    .as(path)
                    .isEqualTo("no-such-thread");
        assertThat(nils.post("/api/threads/" + thread + "/comments", Map.of("body", "And?"))
                        .expect(409)
                        .code())
                .isEqualTo("thread-held");
        assertThat(jonas.get("/api/skills/" + skill.slug() + "/mine")
                        .body()
                        .get("threads")
                        .asInt())
                .isZero();
    }

    @Test
    void nobodyIsToldBeforeItIsLetThroughAndThenAllAre() {
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        var thread = nils.starts(subject(), LINK);
        String comment = thread.at("/comments/0/id").asString();
        await().untilAsserted(() -> assertThat(told(marek, comment)).containsExactly("COMMENT_HELD"));
        assertThat(told(jonas, comment)).isEmpty();

        var released = marek.post("/api/comments/" + comment + "/release", Map.of())
                .expect(200)
                .body();

        assertThat(released.get("state").asString()).isEqualTo("VISIBLE");
        assertThat(threads(rungs.guest())).hasSize(1);
        await().untilAsserted(() -> assertThat(told(jonas, comment)).containsExactly("COMMENT_POSTED"));
        await().untilAsserted(() -> assertThat(told(nils, comment)).containsExactly("COMMENT_RELEASED"));
        assertThat(told(marek, comment)).as("there is nothing to do any more").isEmpty();
        assertThat(nils.get("/api/watches")
                        .body()
                        .valueStream()
                        .map(it -> it.get("ref").asString()))
                .contains(skill.slug());
        assertThat(marek.post("/api/comments/" + comment + "/release", Map.of()).code())
                .isEqualTo("not-held");
    }

    @Test
    void whatIsRefusedStaysWithItsAuthorAndTheModerators() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();

        assertThat(marek.post("/api/comments/" + comment + "/refuse", Map.of("reason", "\u200B"))
                        .code())
                .isEqualTo("bad-text");
        marek.post("/api/comments/" + comment + "/refuse", Map.of("reason", "It advertises."))
                .expect(200);

        assertThat(threads(jonas)).isEmpty();
        var his = threads(nils).getFirst().at("/comments/0");
        assertThat(his.get("state").asString()).isEqualTo("HIDDEN");
        assertThat(his.get("hideReason").asString()).isEqualTo("It advertises.");
    }

    @Test
    void whatIsTakenBackWhileItIsHeldLeavesNoTombstone() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        nils.delete("/api/comments/" + comment).expect(204);

        assertThat(threads(jonas)).isEmpty();
        assertThat(heldIds()).doesNotContain(comment);
    }

    @Test
    void onlyModeratorsDecideAndNeverOnTheirOwn() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();

        assertThat(nils.post("/api/comments/" + comment + "/release", Map.of()).code())
                .isEqualTo("not-a-moderator");
        assertThat(jonas.post("/api/comments/" + comment + "/release", Map.of()).code())
                .isEqualTo("no-such-comment");
        assertThat(jonas.get("/api/held-comments").expect(200).body().get("items"))
                .isEmpty();
        assertThat(heldIds()).contains(comment);
        assertThat(marek.post("/api/comments/" + comment + "/hide", Map.of("reason", "x"))
                        .code())
                .isEqualTo("comment-held");
    }

    @Test
    void theListOfWhatIsHeldCostsAsMuchForManyAsForOne() {
        nils.starts(subject(), LINK);
        marek.get("/api/held-comments").expect(200);
        int one = askedForTheList();
        for (int i = 0; i < 3; i++) {
            nils.starts(subject(), LINK);
            var other = catalogues.reviewedSkill();
            nils.starts("skill:" + other.slug(), LINK);
            var proposed = catalogues.proposed("ines", other.clarified("Logs each run."));
            nils.starts("proposal:" + proposed.number(), LINK);
        }

        assertThat(askedForTheList()).isLessThanOrEqualTo(one + 2).isPositive();
    }

    private int askedForTheList() {
        try (var asked = Statements.ofRequests(db)) {
            marek.get("/api/held-comments").expect(200);
            return asked.with("discussion").size()
                    + asked.with("proposals").size()
                    + asked.with("catalog").size();
        }
    }

    @Test
    void aModeratorReleasesWhatTheyRead() {
        String comment = nils.starts(subject(), LINK).at("/comments/0/id").asString();
        nils.patch("/api/comments/" + comment, Map.of("body", "https://evil.example/worse"))
                .expect(200);

        assertThat(marek.post("/api/comments/" + comment + "/release", Map.of()).code())
                .isEqualTo("comment-edited");
        var read = threads(marek).getFirst().at("/comments/0");
        var form = new HashMap<String, Object>();
        form.put("editedAt", read.get("editedAt").asString());
        marek.post("/api/comments/" + comment + "/release", form).expect(200);

        assertThat(rungs.guest().items("/api/comments/" + comment + "/edits"))
                .as("what it said while nobody could read it")
                .isEmpty();
    }

    @Test
    void anEditOfWhatShowsBringsNoNewLink() {
        String comment =
                nils.starts(subject(), "Plain words.").at("/comments/0/id").asString();

        assertThat(nils.patch("/api/comments/" + comment, Map.of("body", LINK))
                        .expect(409)
                        .code())
                .isEqualTo("new-links");
        nils.patch("/api/comments/" + comment, Map.of("body", "Other words.")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "comments", "suggestions"})
    void aNewcomersReviewBringsNoLink(String part) {
        var skill = catalogues.reviewedSkill();
        Proposed proposed = catalogues.proposed("jonas", skill.clarified("Logs every run that is made."));
        var review = new HashMap<String, Object>(Map.of("patchSet", 1, "verdict", "COMMENT", "body", "Words."));
        switch (part) {
            case "body" -> review.put("body", LINK);
            case "comments" -> review.put("comments", List.of(Map.of("operation", 0, "body", LINK)));
            default ->
                review.put(
                        "suggestions",
                        List.of(Map.of("position", 0, "proposed", Map.of("description", "Logs. " + LINK))));
        }

        assertThat(nils.post(proposed.api() + "/reviews", review).expect(409).code())
                .isEqualTo("new-links");
        assertThat(proposed.seen().get("reviews")).isEmpty();
    }

    @Test
    void aNewcomersReasonsBringNoLink() {
        var skill = catalogues.reviewedSkill();
        Proposed his = catalogues.proposed("nils", skill.clarified("Logs every run with its data."));
        Proposed other = catalogues.proposed("jonas", skill.clarified("Logs every run that is made."));
        try {
            assertThat(his.act("nils", "withdraw", Map.of("reason", "www.evil.example"))
                            .expect(409)
                            .code())
                    .isEqualTo("new-links");
            assertThat(his.act("nils", "supersede", Map.of("by", other.number(), "reason", LINK))
                            .expect(409)
                            .code())
                    .isEqualTo("new-links");
        } finally {
            his.act("nils", "withdraw", Map.of("reason", "No need.")).expect(200);
        }
    }

    @Test
    void whoIsAppointedIsVouchedForWhenTheySayWhyTheyGoOverThePolicy() {
        Proposed proposed =
                catalogues.proposed("jonas", catalogues.reviewedSkill().clarified("Logs every run that is made."));
        var right = catalogues.grant("nils", GrantKind.ADMIN, Scope.SITE);
        try {
            assertThat(override(proposed, " ")
                            .expect(400)
                            .body()
                            .at("/fields/0/field")
                            .asString())
                    .isEqualTo("reason");
            assertThat(override(proposed, "Now\u202e!").expect(400).code()).isEqualTo("bad-text");
            assertThat(override(proposed, "x".repeat(2_001)).expect(400).code()).isEqualTo("bad-text");
            assertThat(proposed.status()).isEqualTo("IN_REVIEW");
            override(proposed, LINK).expect(200);
        } finally {
            catalogues.take(right);
        }
        assertThat(db.fetchSingle(
                                "select reason from journal.audit_entry where action = 'proposals.policy-overridden'"
                                        + " and subject_id = (select id from proposals.proposal where number = ?)",
                                proposed.number())
                        .get(0, String.class))
                .isEqualTo(LINK);
    }

    private static Answer override(Proposed proposed, String reason) {
        return proposed.act("nils", "override", Map.of("patchSet", 1, "reason", reason));
    }

    @Test
    void andWhenTheySayWhyTheyDismissAnApproval() {
        FreshSkill skill = catalogues.reviewedSkill();
        var proposed = catalogues
                .proposed("jonas", skill.clarified("Logs every run that is made."))
                .approvedBy("lena");
        String dismiss = proposed.api() + "/reviews/"
                + proposed.seen().at("/reviews/0/id").asString() + "/dismiss";
        assertThat(nils.post(dismiss, Map.of("reason", LINK)).expect(403).code())
                .isEqualTo("not-yours-to-end");
        var right = catalogues.grant("nils", GrantKind.OWNER, skill.group());
        try {
            nils.post(dismiss, Map.of("reason", LINK)).expect(200);
            assertThat(proposed.check("approvals")).isEqualTo("NOT_MET");
        } finally {
            catalogues.take(right);
        }
    }

    @Test
    void aNewcomersReasonForAWarningBringsNoLink() {
        var skill = catalogues.reviewedSkill();
        var easier = new Expectation("Reviews how others log.", Requirement.OPTIONAL, null);
        Proposed his = catalogues.proposed(
                "nils", SetCell.adding(skill.id(), new Place(skill.developer(), Level.LEAD), easier));
        String waiver =
                his.api() + "/waivers/" + his.seen().at("/findings/0/key").asString();
        try {
            assertThat(nils.put(waiver, Map.of("reason", LINK)).expect(409).code())
                    .isEqualTo("new-links");
            assertThat(his.seen().at("/findings/0/waiver").isNull()).isTrue();
            nils.put(waiver, Map.of("reason", "Leads delegate it.")).expect(200);
        } finally {
            his.act("nils", "withdraw", Map.of("reason", "No need.")).expect(200);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVE", "REQUEST_CHANGES"})
    void whoeverIsVouchedForNoLongerTakesAVerdictBackWithoutALink(Verdict verdict) {
        var skill = catalogues.reviewedSkill();
        Proposed proposed = catalogues.proposed("jonas", skill.clarified("Logs every run that is made."));
        var right = catalogues.grant("nils", GrantKind.REVIEWER, skill.group());
        proposed.review("nils", verdict).expect(201);
        catalogues.take(right);
        String review = proposed.seen().at("/reviews/0/id").asString();
        String dismiss = proposed.api() + "/reviews/" + review + "/dismiss";

        assertThat(nils.post(dismiss, Map.of("reason", LINK)).expect(409).code())
                .isEqualTo("new-links");
        nils.post(dismiss, Map.of("reason", "I read it wrongly.")).expect(200);
    }

    @Test
    void aNewcomersReviewsAndReasonsCountAsComments() {
        var skill = catalogues.reviewedSkill();
        Proposed proposed = catalogues.proposed("jonas", skill.clarified("Logs every run that is made."));
        rungs.ahead(Duration.ofDays(9));
        var line = Map.of("operation", 0, "body", "Words.");
        var wording = Map.of("position", 0, "proposed", Map.of("description", "Logs each run that is made."));
        review(proposed, Map.of("comments", Collections.nCopies(96, line))).expect(201);
        review(proposed, Map.of("comments", Collections.nCopies(96, line), "suggestions", List.of(wording)))
                .expect(201);
        review(proposed, Map.of("comments", Collections.nCopies(97, line))).expect(201);
        review(proposed, Map.of("comments", Collections.nCopies(97, line))).expect(201);
        // 386 lines, 4 reviews, 1 wording: 391.
        for (int i = 0; i < 9; i++) review(proposed, Map.of()).expect(201);

        assertThat(review(proposed, Map.of()).expect(409).code()).isEqualTo("too-many-comments");
        assertThat(review(proposed, Map.of("comments", List.of(line)))
                        .expect(409)
                        .code())
                .isEqualTo("too-many-comments");
        assertThat(nils.post("/api/threads", Map.of("subject", subject(), "body", "Words."))
                        .code())
                .isEqualTo("too-many-comments");
        assertThat(proposed.seen().get("reviews")).hasSize(13);
    }

    private Answer review(Proposed proposed, Map<String, Object> more) {
        var review = new HashMap<String, Object>(Map.of("patchSet", 1, "verdict", "COMMENT", "body", "Words."));
        review.putAll(more);
        return nils.post(proposed.api() + "/reviews", review);
    }

    @Test
    void nobodyWritesMoreThanTheirTrustAllowsInADay() {
        String thread = id(jonas.starts(subject(), "Talk here."));
        rungs.ahead(Duration.ofDays(3));
        Answer last = reply(thread);
        int written = 0;
        while (last.status() == 201 && written < 450) {
            written++;
            last = reply(thread);
        }

        assertThat(written).isEqualTo(400);
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.code()).isEqualTo("too-many-comments");
        assertThat(last.body().get("detail").asString())
                .contains("400 comments within 24 hours", "you may write 400", "go on from", "UTC");
        rungs.ahead(Duration.ofDays(5));
        assertThat(reply(thread).status()).isEqualTo(201);
    }

    @Test
    void aQuoteSaysWhatThePageSays() {
        String expectation = "expectation:" + skill.cell(skill.junior());
        assertThat(quoted(subject(), "Sells personal data").expect(400).code()).isEqualTo("not-quoted");
        assertThat(quoted(expectation, "Designs what").code())
                .as("words of another expectation")
                .isEqualTo("not-quoted");
        assertThat(quoted(expectation, "Logs  every\nrun").status()).isEqualTo(201);
        assertThat(quoted(subject(), "Designs what is logged").status()).isEqualTo(201);

        nils.starts(subject(), "Some *fine* words.");
        assertThat(quoted(subject(), "Some fine words.").status()).isEqualTo(201);
    }

    @Test
    void aQuoteOnAProposalIsOfWhatItProposes() {
        var skill = catalogues.reviewedSkill();
        Proposed proposed = catalogues.proposed("jonas", skill.clarified("Logs every run that is made."));
        String subject = "proposal:" + proposed.number();

        assertThat(quoted(subject, "run that is made").status()).isEqualTo(201);
        assertThat(quoted(subject, "It can be misread.").status()).isEqualTo(201);
        assertThat(quoted(subject, "Logs every run.").status()).isEqualTo(201);
        assertThat(quoted(subject, "Logs no run").code()).isEqualTo("not-quoted");
    }

    private Answer quoted(String subject, String quote) {
        return jonas.post("/api/threads", Map.of("subject", subject, "body", "Hm.", "quote", quote));
    }

    private Answer reply(String thread) {
        return nils.post("/api/threads/" + thread + "/comments", Map.of("body", "So it is."));
    }

    private List<String> heldIds() {
        return marek.items("/api/held-comments").stream()
                .map(it -> it.at("/comment/id").asString())
                .toList();
    }

    private Stream<String> told(Person person, String comment) {
        return person.items("/api/notifications?state=unread").stream()
                .filter(it -> it.get("href").asString().endsWith("#comment-" + comment))
                .map(it -> it.get("kind").asString());
    }

    private List<JsonNode> threads(Person reader) {
        return reader.get("/api/threads?subject=" + subject())
                .expect(200)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private String subject() {
        return skill.subject();
    }

    private static String id(JsonNode of) {
        return of.get("id").asString();
    }
}
