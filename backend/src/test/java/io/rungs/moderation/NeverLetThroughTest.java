package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.settle.SupersedeNoOps;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What no moderator let through stays with its author and the moderators, whatever becomes of it: each way out of
/// being held, on each channel, to each kind of caller. What was let through before stays readable as it was.
///
/// Every text of it bears a mark, and the raw answers are searched for that; a new channel is a new row.
@SecondRungsTest
class NeverLetThroughTest {
    private static final String LINK = " https://example.org/runs";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SupersedeNoOps noOps;

    @Autowired
    DSLContext db;

    private final List<Proposed> his = new ArrayList<>();

    /// What happens to it once it was held.
    private enum Way {
        HELD,
        AMENDED,
        WITHDRAWN,
        REJECTED,
        SUPERSEDED_BY_ITS_AUTHOR,
        SUPERSEDED_BY_RUNGS,
        WRITTEN_ANEW,
        LEFT_AGAIN,
        HELD_AFTER_IT_WAS_LET_THROUGH,
        WITHDRAWN_AFTER_IT_WAS_LET_THROUGH,
        WRITTEN_ANEW_AFTER_BOTH;

        boolean letThroughBefore() {
            return this == HELD_AFTER_IT_WAS_LET_THROUGH
                    || this == WITHDRAWN_AFTER_IT_WAS_LET_THROUGH
                    || this == WRITTEN_ANEW_AFTER_BOTH;
        }
    }

    /// Everybody but the author and the moderators; omar watches the skill with everything, ines said something
    /// where she could.
    private static final List<String> OTHERS = List.of("", "jonas", "omar", "ines", "lena", "priya", "ada");

    /// Where something is read: by the proposal's number where it is asked for by name.
    private enum Channel {
        PAGE(it -> it.api(), true),
        PATCH_SET_1(it -> it.api() + "/patch-sets/1", true),
        PATCH_SET_2(it -> it.api() + "/patch-sets/2", true),
        PATCH_SET_3(it -> it.api() + "/patch-sets/3", true),
        INTERDIFF(it -> it.api() + "/interdiff?from=1&to=2", true),
        IMPACT(it -> it.api() + "/impact", true),
        THREADS(it -> "/api/threads?subject=proposal:" + it.number(), true),
        ALL_PROPOSALS(_ -> "/api/proposals"),
        OPEN(_ -> "/api/proposals?status=open"),
        CLOSED(_ -> "/api/proposals?status=closed"),
        HELD(_ -> "/api/proposals?status=HELD"),
        IN_REVIEW(_ -> "/api/proposals?status=IN_REVIEW"),
        WITHDRAWN(_ -> "/api/proposals?status=WITHDRAWN"),
        REJECTED(_ -> "/api/proposals?status=REJECTED"),
        SUPERSEDED(_ -> "/api/proposals?status=SUPERSEDED"),
        EXPIRED(_ -> "/api/proposals?status=EXPIRED"),
        DRAFTS(_ -> "/api/proposals?status=DRAFT"),
        OF_AUTHOR(_ -> "/api/proposals?author=nils"),
        OF_CLASS(_ -> "/api/proposals?class=CLARIFYING"),
        OF_SKILL((_, skill) -> "/api/proposals?skill=" + skill.slug()),
        OF_SKILL_CLOSED((_, skill) -> "/api/proposals?status=closed&skill=" + skill.slug()),
        OF_SKILL_OF_CLASS((_, skill) -> "/api/proposals?class=CLARIFYING&skill=" + skill.slug()),
        OF_SKILL_OF_AUTHOR((_, skill) -> "/api/proposals?author=nils&skill=" + skill.slug()),
        QUEUE(_ -> "/api/proposals?queue=all"),
        QUEUE_OF_AUTHORS(_ -> "/api/proposals?queue=author"),
        QUEUE_OF_ME(_ -> "/api/proposals?queue=mine"),
        QUEUE_HELD(_ -> "/api/proposals?queue=held"),
        WAITING_FOR_ME(_ -> "/api/proposals?attention=me"),
        HOME(_ -> "/api/home"),
        SKILL((_, skill) -> skill.api()),
        SKILL_PAGE((_, skill) -> "/skills/" + skill.slug()),
        HISTORY_PAGE((_, skill) -> "/skills/" + skill.slug() + "/history"),
        PROPOSAL_PAGE(it -> "/proposals/" + it.number(), true),
        HOME_PAGE(_ -> "/"),
        CATALOGUE_PAGE(_ -> "/skills"),
        SKILL_MINE((_, skill) -> skill.api() + "/mine"),
        SKILL_REVISIONS((_, skill) -> skill.api() + "/revisions"),
        SKILL_BLAME((_, skill) -> skill.api() + "/blame"),
        SKILL_THREADS((_, skill) -> "/api/threads?subject=skill:" + skill.slug()),
        WATCHES(_ -> "/api/watches"),
        INBOX(_ -> "/api/notifications?state=unread"),
        INBOX_DONE(_ -> "/api/notifications?state=done"),
        INBOX_SAVED(_ -> "/api/notifications?state=saved");

        private final BiFunction<Proposed, FreshSkill, String> path;
        private final boolean byNumber;

        Channel(java.util.function.Function<Proposed, String> path) {
            this((it, _) -> path.apply(it));
        }

        Channel(java.util.function.Function<Proposed, String> path, boolean byNumber) {
            this((it, _) -> path.apply(it), byNumber);
        }

        Channel(BiFunction<Proposed, FreshSkill, String> path) {
            this(path, false);
        }

        Channel(BiFunction<Proposed, FreshSkill, String> path, boolean byNumber) {
            this.path = path;
            this.byNumber = byNumber;
        }
    }

    /// A proposal on a skill, with the marks of what was let through and of what was not.
    private record Case(FreshSkill skill, Proposed proposal, String mark, String before, Proposed beside) {
        boolean names(String text) {
            return text.contains("\"number\":" + proposal.number() + ",")
                    || text.contains("\"proposal\":" + proposal.number() + ",")
                    || text.contains("\"ref\":\"" + proposal.number() + "\"")
                    || text.contains("href=\"/proposals/" + proposal.number() + "\"");
        }
    }

    @BeforeEach
    void nilsIsNew() {
        Newcomer.again(db);
    }

    @AfterEach
    void makeRoom() {
        his.forEach(it -> it.act("nils", "withdraw", Map.of()));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void isKnownToItsAuthorAndTheModeratorsAlone(Way way) {
        Case held = brought(way);

        for (String who : OTHERS) {
            Person person = person(who);
            for (Channel channel : Channel.values()) {
                Answer answer = person.get(channel.path.apply(held.proposal(), held.skill()));
                String as = "%s to %s".formatted(channel, who.isEmpty() ? "a guest" : who);
                assertThat(answer.status()).as(as).isLessThan(500);
                assertThat(answer.text()).as(as).doesNotContain(held.mark());
                if (way.letThroughBefore()) continue;
                if (channel.byNumber) assertThat(answer.status()).as(as).isEqualTo(404);
                else assertThat(held.names(answer.text())).as(as).isFalse();
            }
            assertThat(person.get(held.beside().api()).expect(200).text())
                    .as("what touches the same, to " + who)
                    .doesNotContain(held.mark());
        }
        for (String who : List.of("nils", "marek"))
            assertThat(person(who).get(held.proposal().api()).expect(200).text())
                    .as("its page, to " + who)
                    .contains(held.mark());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyElseDoesAnythingWithIt(Way way) {
        Case held = brought(way);
        String before = person("nils").get(held.proposal().api()).expect(200).text();

        for (String who : OTHERS) {
            if (who.isEmpty()) continue;
            for (Answer answer : tried(person(who), held)) {
                String as = who + ": " + answer.uri() + " " + answer.text();
                assertThat(answer.status()).as(as).isBetween(400, 499);
                assertThat(answer.text()).as(as).doesNotContain(held.mark());
            }
        }
        assertThat(person("nils").get(held.proposal().api()).expect(200).text()).isEqualTo(before);
    }

    private static List<Answer> tried(Person person, Case held) {
        String api = held.proposal().api();
        var review = Map.of("patchSet", 1, "verdict", "APPROVE", "body", "", "comments", List.of());
        return List.of(
                person.post(api + "/adopt", Map.of()),
                person.post(api + "/reopen", Map.of()),
                person.post(api + "/offer", Map.of()),
                person.post(api + "/submit", Map.of()),
                person.post(api + "/release", Map.of("patchSet", 1)),
                person.post(api + "/reject", Map.of("reason", "No.")),
                person.post(api + "/withdraw", Map.of()),
                person.post(api + "/publish", Map.of("patchSet", 1)),
                person.post(api + "/override", Map.of("patchSet", 1, "reason", "It cannot wait.")),
                person.post(api + "/claim", Map.of()),
                person.post(api + "/reviews", review),
                person.post(
                        "/api/proposals/" + held.beside().number() + "/supersede",
                        Map.of("by", held.proposal().number())),
                person.delete(api));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void moderatorsDoNotAdoptItEither(Way way) {
        Case held = brought(way);

        assertThat(held.proposal().act("marek", "adopt", Map.of()).status()).isBetween(400, 499);
    }

    @Test
    void moderatorsAndTheAuthorFindItInTheirListsAsItIs() {
        Case held = brought(Way.WITHDRAWN);

        for (String who : List.of("nils", "marek"))
            for (String filter :
                    List.of("", "&status=WITHDRAWN", "&status=closed", "&author=nils", "&class=CLARIFYING")) {
                String list = "/api/proposals?skill=" + held.skill().slug() + filter;
                assertThat(person(who).get(list).expect(200).text())
                        .as(who + " at " + list)
                        .contains(held.mark());
            }
        assertThat(person("marek")
                        .get("/api/proposals?status=HELD&skill=" + held.skill().slug())
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"HELD_AFTER_IT_WAS_LET_THROUGH", "WITHDRAWN_AFTER_IT_WAS_LET_THROUGH", "WRITTEN_ANEW_AFTER_BOTH"})
    void whatWasLetThroughBeforeIsReadAsItLastWas(Way way) {
        Case held = brought(way);

        for (String who : List.of("", "jonas", "ines", "lena")) {
            var page = person(who).get(held.proposal().api()).expect(200);
            assertThat(page.body().path("title").asString()).isEqualTo("Title " + held.before());
            assertThat(page.body().path("rationale").asString()).isEqualTo("Rationale " + held.before());
            assertThat(page.body().path("status").asString()).isEqualTo("WITHDRAWN");
            assertThat(page.body().path("closeReason").asString()).isEqualTo("Later.");
            assertThat(page.body().path("patchSets")).hasSize(1);
            assertThat(page.body().path("timeline"))
                    .extracting(it -> it.path("kind").asString())
                    .doesNotContain("HELD");
            assertThat(page.header("ETag")).isEqualTo("\"0\"");
            assertThat(person(who)
                            .get("/api/threads?subject=proposal:"
                                    + held.proposal().number())
                            .expect(200)
                            .text())
                    .contains("Ines said this.")
                    .doesNotContain(held.mark());
            assertThat(person(who)
                            .get("/api/proposals?status=WITHDRAWN&skill="
                                    + held.skill().slug())
                            .expect(200)
                            .body()
                            .at("/items/0/title")
                            .asString())
                    .isEqualTo("Title " + held.before());
        }
    }

    @Test
    void whatIsSaidOfAnEarlierVersionIsToldByItsTitle() {
        Case held = brought(Way.HELD_AFTER_IT_WAS_LET_THROUGH);
        String thread = person("nils")
                .get("/api/threads?subject=proposal:" + held.proposal().number())
                .expect(200)
                .body()
                .at("/items/0/id")
                .asString();

        person("nils")
                .post("/api/threads/" + thread + "/comments", Map.of("body", "Thank you."))
                .expect(201);

        awaitTold();
        assertThat(sentences("ines")).anyMatch(it -> it.contains(" commented on “Title " + held.before() + "”"));
        assertThat(sentences("ines")).noneMatch(it -> it.contains(held.mark()));
    }

    @Test
    void aVersionThatWasHeldAndWrittenOverIsNotLetThroughWithTheNext() {
        Case held = brought(Way.AMENDED);

        held.proposal().releasedBy("marek").expect(200);

        var page = person("jonas").get(held.proposal().api()).expect(200).body();
        assertThat(page.path("patchSets"))
                .extracting(it -> it.path("number").asInt())
                .containsExactly(2);
        assertThat(person("jonas").get(held.proposal().api() + "/patch-sets/1").code())
                .isEqualTo("unknown-patch-set");
        assertThat(person("jonas")
                        .get(held.proposal().api() + "/interdiff?from=1&to=2")
                        .code())
                .isEqualTo("unknown-patch-set");
        assertThat(person("jonas")
                        .get("/api/threads?subject=proposal:" + held.proposal().number())
                        .text())
                .doesNotContain(held.mark());
        assertThat(person("marek").get(held.proposal().api() + "/patch-sets/1").status())
                .isEqualTo(200);
    }

    @Test
    void aModeratorWhoIsOneNoMoreKnowsOfItNoMore() {
        var grant = catalogues.grant("tove", io.rungs.identity.GrantKind.MODERATOR, io.rungs.identity.Scope.SITE);
        Case held = brought(Way.HELD);
        await().untilAsserted(() -> assertThat(sentences("tove")).anyMatch(it -> it.contains(held.mark())));

        catalogues.take(grant);

        assertThat(sentences("tove")).noneMatch(it -> it.contains(held.mark()));
        assertThat(person("tove")
                        .get("/api/notifications/count")
                        .body()
                        .path("unread")
                        .asInt())
                .as("no badge over what is not shown")
                .isEqualTo(Math.min(
                        100,
                        person("tove").items("/api/notifications?state=unread").size()));
        assertThat(person("tove").get(held.proposal().api()).code()).isEqualTo("unknown-proposal");
    }

    @Test
    void nobodyFindsItsWordsOutByQuotingThem() {
        Case held = brought(Way.HELD_AFTER_IT_WAS_LET_THROUGH);

        assertThat(quoted("jonas", held, "Title " + held.mark())).isBetween(400, 499);
        assertThat(quoted("jonas", held, "Title " + held.before())).isEqualTo(201);
        assertThat(quoted("nils", held, "Title " + held.mark())).isEqualTo(201);
    }

    private int quoted(String who, Case held, String quote) {
        var body = Map.of("subject", "proposal:" + held.proposal().number(), "body", "This?", "quote", quote);
        return person(who).post("/api/threads", body).status();
    }

    @Test
    void aHeldOneIsNotBlockedByAThread() {
        Case held = brought(Way.HELD);
        catalogues.grant(
                "marek", io.rungs.identity.GrantKind.REVIEWER, held.skill().group());

        assertThat(person("marek")
                        .post(
                                "/api/threads",
                                Map.of(
                                        "subject",
                                        "proposal:" + held.proposal().number(),
                                        "body",
                                        "Why?",
                                        "blocking",
                                        true))
                        .code())
                .isEqualTo("held");
    }

    private List<String> sentences(String who) {
        return Stream.of("unread", "done", "saved")
                .flatMap(it -> person(who).items("/api/notifications?state=" + it).stream())
                .map(it -> it.path("sentence").asString())
                .toList();
    }

    private Person person(String who) {
        return who.isEmpty() ? rungs.guest() : catalogues.person(who);
    }

    /// With somebody else's proposal on the same cell, and everybody told of all that happened.
    private Case brought(Way way) {
        FreshSkill skill = catalogues.reviewedSkill();
        String mark = mark();
        String before = mark();
        person("omar")
                .put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        var beside = catalogues.proposed("ines", skill.clarified("Logs each run."));
        var proposal = way.letThroughBefore() ? heldAgain(skill, before, mark) : held(skill, mark);
        talk(proposal, mark);
        leave(way, proposal, skill, mark);
        var brought = new Case(skill, proposal, mark, before, beside);
        awaitTold();
        return brought;
    }

    private static String mark() {
        return "Q" + UUID.randomUUID().toString().substring(24);
    }

    private Proposed held(FreshSkill skill, String mark) {
        var body = words(skill, mark);
        body.put("rationale", "Rationale " + mark + LINK);
        body.put("submit", true);
        var answer = person("nils").post("/api/proposals", body).expect(201);
        assertThat(answer.body().path("status").asString()).isEqualTo("HELD");
        return his(answer);
    }

    private Proposed his(Answer answer) {
        his.add(new Proposed(catalogues, answer.body().path("number").asLong(), "nils"));
        return his.getLast();
    }

    private static Map<String, Object> words(FreshSkill skill, String mark) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run of " + mark + ".")));
        body.put("title", "Title " + mark);
        body.put("rationale", "Rationale " + mark);
        return body;
    }

    /// In review, commented, reviewed and withdrawn; then written anew and held.
    private Proposed heldAgain(FreshSkill skill, String before, String mark) {
        var body = words(skill, before);
        body.put("submit", true);
        var proposal = his(person("nils").post("/api/proposals", body).expect(201));
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
        person("ines")
                .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Ines said this."))
                .expect(201);
        proposal.review("lena", Verdict.COMMENT).expect(201);
        proposal.act("nils", "withdraw", Map.of("reason", "Later.")).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        var again = words(skill, mark);
        again.put("rationale", "Rationale " + mark + LINK);
        rewrite(proposal, again);
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("HELD");
        return proposal;
    }

    private void rewrite(Proposed proposal, Map<String, Object> body) {
        String version = person("nils").get(proposal.api()).header("ETag");
        person("nils").put(proposal.api(), body, "If-Match", version).expect(200);
    }

    private void talk(Proposed proposal, String mark) {
        for (String who : List.of("nils", "marek"))
            person(who)
                    .post(
                            "/api/threads",
                            Map.of("subject", "proposal:" + proposal.number(), "body", who + " says " + mark))
                    .expect(201);
        person("marek")
                .put("/api/watches/proposal/" + proposal.number(), Map.of("notify", "EVERYTHING"))
                .expect(200);
    }

    private void leave(Way way, Proposed proposal, FreshSkill skill, String mark) {
        switch (way) {
            case HELD, HELD_AFTER_IT_WAS_LET_THROUGH -> {}
            case AMENDED -> rewrite(proposal, words(skill, "other words " + mark));
            case WITHDRAWN, WITHDRAWN_AFTER_IT_WAS_LET_THROUGH -> withdraw(proposal, mark);
            case REJECTED ->
                proposal.act("marek", "reject", Map.of("reason", "Reason " + mark))
                        .expect(200);
            case SUPERSEDED_BY_ITS_AUTHOR -> {
                var other = catalogues.proposed("jonas", skill.summarized("What was run."));
                proposal.act("nils", "supersede", Map.of("by", other.number(), "reason", "Reason " + mark))
                        .expect(200);
            }
            case SUPERSEDED_BY_RUNGS -> supersedeAsNoOp(proposal, skill, mark);
            case WRITTEN_ANEW, WRITTEN_ANEW_AFTER_BOTH -> {
                withdraw(proposal, mark);
                proposal.act("nils", "reopen", Map.of()).expect(200);
                rewrite(proposal, words(skill, "other words " + mark));
            }
            case LEFT_AGAIN -> {
                withdraw(proposal, mark);
                proposal.act("nils", "reopen", Map.of()).expect(200);
                assertThat(person("nils").delete(proposal.api()).status()).isEqualTo(204);
            }
        }
    }

    private static void withdraw(Proposed proposal, String mark) {
        proposal.act("nils", "withdraw", Map.of("reason", "Reason " + mark)).expect(200);
    }

    /// All that it proposes is published otherwise.
    private void supersedeAsNoOp(Proposed proposal, FreshSkill skill, String mark) {
        var same = new HashMap<>(words(skill, mark));
        same.put(
                "operations",
                Catalogues.submission(skill.summarized("What was run.")).get("operations"));
        rewrite(proposal, same);
        var first = catalogues.proposed("jonas", skill.summarized("What was run."));
        first.act("ada", "override", Map.of("patchSet", 1, "reason", "It cannot wait."))
                .expect(200);
        rungs.until(
                () -> Installation.all(noOps::one),
                () -> assertThat(proposal.status()).isEqualTo(Status.SUPERSEDED.name()));
    }

    /// Nobody is owed any news of it.
    private void awaitTold() {
        await().until(() -> Owed.nothing(db));
    }
}
