package io.rungs.proposals;

import static io.rungs.proposals.StateMachineTest.Actor.ADMIN;
import static io.rungs.proposals.StateMachineTest.Actor.AUTHOR;
import static io.rungs.proposals.StateMachineTest.Actor.GUEST;
import static io.rungs.proposals.StateMachineTest.Actor.MEMBER;
import static io.rungs.proposals.StateMachineTest.Actor.MODERATOR;
import static io.rungs.proposals.StateMachineTest.Actor.OWNER;
import static io.rungs.proposals.StateMachineTest.Actor.REVIEWER;
import static io.rungs.proposals.Status.CHANGES_REQUESTED;
import static io.rungs.proposals.Status.DRAFT;
import static io.rungs.proposals.Status.EXPIRED;
import static io.rungs.proposals.Status.HELD;
import static io.rungs.proposals.Status.IN_REVIEW;
import static io.rungs.proposals.Status.PUBLISHED;
import static io.rungs.proposals.Status.REJECTED;
import static io.rungs.proposals.Status.SUPERSEDED;
import static io.rungs.proposals.Status.WITHDRAWN;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.GrantKind;
import io.rungs.proposals.queue.RemindSilentAuthor;
import io.rungs.proposals.settle.ExpireProposal;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Walks every state with every action by everybody: what the table names works, all else is refused with its code,
/// and the page offers exactly what works.
@SecondRungsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateMachineTest {
    private static final Set<Status> REOPENABLE = EnumSet.of(REJECTED, WITHDRAWN, EXPIRED);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    RemindSilentAuthor remind;

    @Autowired
    ExpireProposal expire;

    private final Map<Status, Proposed> untouched = new EnumMap<>(Status.class);
    private final Map<Long, FreshSkill> skills = new HashMap<>();
    private final List<Proposed> ofNewcomers = new ArrayList<>();
    private final List<Runnable> adoptions = new ArrayList<>();
    private @Nullable Person guest;
    private @Nullable Proposed other;

    enum Actor {
        GUEST(""),
        MEMBER("jonas"),
        AUTHOR(""),
        REVIEWER("lena"),
        OWNER("priya"),
        MODERATOR("marek"),
        ADMIN("ada");

        private final String handle;

        Actor(String handle) {
            this.handle = handle;
        }
    }

    private enum Action {
        EDIT("EDIT"),
        SUBMIT("SUBMIT"),
        DELETE("DELETE"),
        APPROVE("APPROVE"),
        REQUEST_CHANGES("APPROVE"),
        COMMENT("REVIEW"),
        PUBLISH("PUBLISH"),
        REJECT("REJECT"),
        WITHDRAW("WITHDRAW"),
        REOPEN("REOPEN"),
        OFFER("OFFER"),
        /// Offered once its author left it.
        ADOPT(null),
        SUPERSEDE("SUPERSEDE"),
        RELEASE("RELEASE"),
        OVERRIDE("OVERRIDE"),
        /// Offered beside each verdict.
        DISMISS(null),
        /// Offered in the queue.
        CLAIM(null),
        /// Offered only while something newer is published.
        UPDATE(null);

        /// How the page calls it, where it offers it by the state alone.
        private final @Nullable String act;

        Action(@Nullable String act) {
            this.act = act;
        }
    }

    /// The table: who may do what in which state.
    private static Set<Actor> may(Status status, Action action) {
        boolean inReview = status == IN_REVIEW || status == CHANGES_REQUESTED;
        Set<Actor> nobody = EnumSet.noneOf(Actor.class);
        return switch (action) {
            case EDIT -> status == DRAFT || status.open() ? EnumSet.of(AUTHOR) : nobody;
            case SUBMIT, DELETE -> status == DRAFT ? EnumSet.of(AUTHOR) : nobody;
            case APPROVE, REQUEST_CHANGES -> inReview ? EnumSet.of(REVIEWER, OWNER) : nobody;
            case COMMENT -> inReview ? EnumSet.complementOf(EnumSet.of(GUEST)) : nobody;
            case PUBLISH -> status == IN_REVIEW ? EnumSet.of(REVIEWER, OWNER) : nobody;
            case REJECT -> inReview ? EnumSet.of(REVIEWER, OWNER) : status == HELD ? EnumSet.of(MODERATOR) : nobody;
            case WITHDRAW -> status.open() ? EnumSet.of(AUTHOR) : nobody;
            case REOPEN, OFFER -> REOPENABLE.contains(status) ? EnumSet.of(AUTHOR) : nobody;
            case ADOPT -> REOPENABLE.contains(status) ? EnumSet.of(MEMBER, REVIEWER, OWNER, MODERATOR, ADMIN) : nobody;
            case SUPERSEDE ->
                inReview ? EnumSet.of(AUTHOR, REVIEWER, OWNER) : status == HELD ? EnumSet.of(AUTHOR) : nobody;
            case RELEASE -> status == HELD ? EnumSet.of(MODERATOR) : nobody;
            case OVERRIDE -> inReview ? EnumSet.of(ADMIN) : nobody;
            case DISMISS, CLAIM -> inReview ? EnumSet.of(REVIEWER, OWNER) : nobody;
            case UPDATE -> status == DRAFT || status.open() ? EnumSet.of(AUTHOR) : nobody;
        };
    }

    private static Set<Actor> see(Status status) {
        return switch (status) {
            case DRAFT -> EnumSet.of(AUTHOR);
            case HELD -> EnumSet.of(AUTHOR, MODERATOR);
            default -> EnumSet.allOf(Actor.class);
        };
    }

    /// With which code it is refused.
    private static String code(Status status, Action action, Actor actor) {
        if (actor == GUEST) return "not-signed-in";
        if (!see(status).contains(actor)) return "unknown-proposal";
        boolean inReview = status == IN_REVIEW || status == CHANGES_REQUESTED;
        return switch (action) {
            case EDIT, WITHDRAW, UPDATE -> actor == AUTHOR ? "not-open" : "not-the-author";
            case SUBMIT, DELETE -> actor == AUTHOR ? "not-a-draft" : "not-the-author";
            case APPROVE, REQUEST_CHANGES ->
                status == HELD ? "held" : !inReview ? "not-open" : actor == AUTHOR ? "own-proposal" : "not-a-reviewer";
            case COMMENT -> status == HELD ? "held" : "not-open";
            case PUBLISH ->
                !inReview
                        ? (status == HELD ? "held" : "not-open")
                        : actor == REVIEWER || actor == OWNER ? "not-publishable" : "not-a-publisher";
            case REJECT -> status == HELD ? "not-a-moderator" : inReview ? "not-a-reviewer" : "not-open";
            case REOPEN, OFFER -> actor == AUTHOR ? "not-reopenable" : "not-the-author";
            case ADOPT -> REOPENABLE.contains(status) ? "own-proposal" : "not-reopenable";
            case SUPERSEDE -> status.open() ? "not-a-reviewer" : "not-open";
            case RELEASE -> status == HELD ? "not-a-moderator" : inReview ? "not-held" : "not-open";
            case OVERRIDE, DISMISS, CLAIM -> status == HELD ? "held" : !inReview ? "not-open" : notTheirs(action);
        };
    }

    private static String notTheirs(Action action) {
        return switch (action) {
            case OVERRIDE -> "not-an-admin";
            case DISMISS -> "not-yours-to-end";
            default -> "not-a-reviewer";
        };
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Status.values())
                .flatMap(status -> Stream.of(Action.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest(name = "{1} of one that is {0}")
    @MethodSource("pairs")
    void eachActionWorksForThoseWhoMayAndIsRefusedToOthers(Status status, Action action) {
        var those = may(status, action);
        Proposed proposal = untouched.computeIfAbsent(status, this::in);
        JsonNode before = proposal.seen();
        for (Actor actor : EnumSet.complementOf(EnumSet.copyOf(those))) {
            Answer answer = act(proposal, action, actor);
            assertThat(answer.code()).as(actor + ": " + answer.text()).isEqualTo(code(status, action, actor));
            assertThat(proposal.seen()).isEqualTo(before);
        }
        for (Actor actor : those) {
            Answer answer = act(in(status), action, actor);
            assertThat(answer.status()).as(actor + ": " + answer.text()).isBetween(200, 299);
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void thePageOffersWhatWorks(Status status) {
        Proposed proposal = untouched.computeIfAbsent(status, this::in);
        for (Actor actor : Actor.values()) {
            Answer page = person(proposal, actor).get(proposal.api());
            if (!see(status).contains(actor)) {
                assertThat(page.code()).as(actor.name()).isEqualTo("unknown-proposal");
                continue;
            }
            assertThat(offered(page.expect(200).body())).as(actor.name()).isEqualTo(working(status, actor));
        }
    }

    private static Set<String> offered(JsonNode page) {
        Set<String> known = acts(Stream.of(Action.values()));
        Set<String> offered = new TreeSet<>();
        page.path("allowedActions").forEach(it -> offered.add(it.asString()));
        offered.retainAll(known);
        return offered;
    }

    private static Set<String> working(Status status, Actor actor) {
        return acts(Stream.of(Action.values()).filter(it -> may(status, it).contains(actor)));
    }

    private static Set<String> acts(Stream<Action> actions) {
        return actions.map(it -> it.act).filter(Objects::nonNull).collect(toCollection(TreeSet::new));
    }

    /// Nobody may have many of them.
    @AfterEach
    void endAdoptions() {
        adoptions.forEach(Runnable::run);
        adoptions.clear();
    }

    @AfterEach
    void makeRoomForNewcomers() {
        var kept = untouched.get(HELD);
        ofNewcomers.stream()
                .filter(it -> !it.equals(kept))
                .filter(it -> Status.valueOf(it.status()).open())
                .forEach(it -> it.act("nils", "withdraw", Map.of()).expect(200));
        ofNewcomers.removeIf(it -> !it.equals(kept));
    }

    private Person guest() {
        if (guest == null) guest = rungs.guest();
        return guest;
    }

    private Person person(Proposed proposal, Actor actor) {
        return switch (actor) {
            case GUEST -> guest();
            case AUTHOR -> catalogues.person(proposal.author());
            case MEMBER, REVIEWER, OWNER, MODERATOR, ADMIN -> catalogues.person(actor.handle);
        };
    }

    private Answer act(Proposed proposal, Action action, Actor actor) {
        Person person = person(proposal, actor);
        String api = proposal.api();
        int patchSet = proposal.patchSet();
        return switch (action) {
            case EDIT -> {
                var next = new HashMap<>(Catalogues.submission(skill().summarized("Another.")));
                yield person.put(api, next, "If-Match", version(proposal));
            }
            case SUBMIT -> person.post(api + "/submit", Map.of());
            case DELETE -> person.delete(api);
            case APPROVE -> review(person, api, patchSet, Verdict.APPROVE);
            case REQUEST_CHANGES -> review(person, api, patchSet, Verdict.REQUEST_CHANGES);
            case COMMENT -> review(person, api, patchSet, Verdict.COMMENT);
            case PUBLISH -> person.post(api + "/publish", Map.of("patchSet", patchSet));
            case REJECT -> person.post(api + "/reject", Map.of("reason", "No."));
            case WITHDRAW -> person.post(api + "/withdraw", Map.of());
            case REOPEN -> person.post(api + "/reopen", Map.of());
            case OFFER -> person.post(api + "/offer", Map.of());
            case ADOPT -> {
                if (may(Status.valueOf(proposal.status()), action).contains(actor))
                    proposal.act(proposal.author(), "offer", Map.of()).expect(200);
                Answer adopted = person.post(api + "/adopt", Map.of());
                if (adopted.status() == 200) adoptions.add(() -> person.delete(api));
                yield adopted;
            }
            case SUPERSEDE -> person.post(api + "/supersede", Map.of("by", other().number()));
            case RELEASE -> person.post(api + "/release", Map.of("patchSet", patchSet));
            case OVERRIDE -> person.post(api + "/override", Map.of("patchSet", patchSet, "reason", "It cannot wait."));
            case DISMISS ->
                person.post(
                        api + "/reviews/" + verdict(proposal) + "/dismiss", Map.of("reason", "It was about another."));
            case CLAIM -> person.post(api + "/claim", Map.of());
            case UPDATE -> {
                if (may(Status.valueOf(proposal.status()), action).contains(actor)) publishBeside(proposal);
                yield person.post(
                        api + "/update-from-published",
                        Map.of("resolutions", List.of()),
                        "If-Match",
                        version(proposal));
            }
        };
    }

    private String version(Proposed proposal) {
        return catalogues.person(proposal.author()).get(proposal.api()).header("ETag");
    }

    /// What was said of it last; where nothing was, one that was never given.
    private static String verdict(Proposed proposal) {
        return proposal.seen()
                .path("reviews")
                .valueStream()
                .reduce((_, last) -> last)
                .map(it -> it.path("id").asString())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /// Something newer about the same expectation, which collides with nothing.
    private void publishBeside(Proposed proposal) {
        var beside = catalogues.proposed("jonas", skills.get(proposal.number()).raised());
        beside.act("ada", "override", Map.of("patchSet", 1, "reason", "It cannot wait."))
                .expect(200);
    }

    private static Answer review(Person person, String api, int patchSet, Verdict verdict) {
        return person.post(
                api + "/reviews",
                Map.of("patchSet", patchSet, "verdict", verdict, "body", "A word.", "comments", List.of()));
    }

    /// What takes the place of those that are superseded.
    private Proposed other() {
        if (other == null) other = catalogues.proposed("jonas", skill().summarized("What was run, and with what."));
        return other;
    }

    /// That lena reviews and priya owns.
    private FreshSkill skill() {
        var skill = catalogues.skill();
        catalogues.grant("lena", GrantKind.REVIEWER, skill.group());
        catalogues.grant("priya", GrantKind.OWNER, skill.group());
        return skill;
    }

    private Proposed in(Status status) {
        FreshSkill skill = skill();
        Proposed proposal = in(status, skill);
        skills.put(proposal.number(), skill);
        return proposal;
    }

    private Proposed in(Status status, FreshSkill skill) {
        if (status == HELD) return held(skill);
        var draft = catalogues.drafted("ines", skill.clarified("Logs every run with its data."));
        if (status == DRAFT) return draft;
        draft.act("ines", "submit", Map.of()).expect(200);
        switch (status) {
            case IN_REVIEW -> draft.approvedBy("lena");
            case CHANGES_REQUESTED ->
                draft.review("lena", Verdict.REQUEST_CHANGES).expect(201);
            case PUBLISHED -> draft.approvedBy("lena").publishedBy("lena").expect(200);
            case REJECTED ->
                draft.act("lena", "reject", Map.of("reason", "No.")).expect(200);
            case WITHDRAWN -> draft.act("ines", "withdraw", Map.of()).expect(200);
            case SUPERSEDED ->
                draft.act("ines", "supersede", Map.of("by", other().number())).expect(200);
            case EXPIRED -> expire(draft);
            case DRAFT, HELD -> throw new IllegalStateException();
        }
        assertThat(draft.status()).isEqualTo(status.name());
        return draft;
    }

    private Proposed held(FreshSkill skill) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        JsonNode begun = catalogues
                .person("nils")
                .post("/api/proposals", body)
                .expect(201)
                .body();
        assertThat(begun.path("status").asString()).isEqualTo("HELD");
        var held = new Proposed(catalogues, begun.path("number").asLong(), "nils");
        ofNewcomers.add(held);
        return held;
    }

    private void expire(Proposed proposal) {
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        rungs.ahead(Duration.ofDays(22));
        rungs.until(
                () -> Installation.all(remind::one),
                () -> assertThat(proposal.seen().path("timeline").valueStream())
                        .anyMatch(it -> it.path("kind").asString().equals("REMINDED")));
        rungs.ahead(Duration.ofDays(31));
        rungs.until(
                () -> Installation.all(expire::one),
                () -> assertThat(proposal.status()).isEqualTo(EXPIRED.name()));
        rungs.ahead(Duration.ZERO);
        // Time has passed for the others too.
        untouched.remove(CHANGES_REQUESTED);
    }
}
