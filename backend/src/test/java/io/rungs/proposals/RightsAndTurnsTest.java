package io.rungs.proposals;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.queue.MoveStaleTurns;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Rights are given and taken while proposals are open: the turn follows, and neither waits for the other.
@RungsTest
class RightsAndTurnsTest {
    private static final String ASKED = "You were asked to review it.";

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MoveStaleTurns move;

    private final List<Grant> given = new CopyOnWriteArrayList<>();
    private FreshSkill skill;

    @BeforeEach
    void aSkill() {
        Newcomer.again(db);
        skill = catalogues.skill();
        List.of("ines", "jonas", "priya", "lena").forEach(catalogues::person);
    }

    /// Others know these people as members.
    @AfterEach
    void nobodyKeepsARight() {
        List.copyOf(given).forEach(this::take);
    }

    @Test
    void whoeverIsGivenTheRightIsAskedWhereOnlyOthersWere() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        assertThat(assigned(proposal)).doesNotContain("jonas");

        grant("jonas", GrantKind.OWNER, skill.group());

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).isEqualTo(ASKED));
        assertThat(assigned(proposal)).contains("jonas");
    }

    @ParameterizedTest
    @EnumSource(names = {"SKILL", "GROUP", "DOMAIN"})
    void atWhicheverScopeAboveTheSkill(Scope.Kind kind) {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        var scope = skill.line().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();

        grant("jonas", GrantKind.OWNER, scope);

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).isEqualTo(ASKED));
    }

    @Test
    void whoeverWasAskedBeforeANearerScopeHadPeopleIsAskedNoMore() {
        FreshSkill reviewed = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", reviewed.clarified("Logs every run that the team makes."));
        String asked = assigned(proposal).getFirst();

        grant("jonas", GrantKind.REVIEWER, reviewed.line().getFirst());

        await().untilAsserted(() -> assertThat(assigned(proposal)).containsExactly("jonas"));
        assertThat(turn(proposal, "jonas")).isEqualTo(ASKED);
        assertThat(turn(proposal, asked)).isEmpty();
        proposal.approvedBy(asked);
        assertThat(turn(proposal, asked)).isEmpty();
        assertThat(turn(proposal, "jonas")).isEqualTo(ASKED);
    }

    @Test
    void whoseApprovalWouldNotCountAnyMoreIsNotAskedToLookAgain() {
        FreshSkill reviewed = catalogues.reviewedSkill();
        var proposal = catalogues
                .proposed("ines", reviewed.clarified("Logs every run that the team makes."))
                .approvedBy("lena");
        grant("jonas", GrantKind.REVIEWER, reviewed.line().getFirst());
        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).isEqualTo(ASKED));

        proposal.amended(reviewed.clarified("Logs every run that this team makes."))
                .expect(200);

        assertThat(turn(proposal, "lena")).isEmpty();
        assertThat(turn(proposal, "jonas")).isEqualTo(ASKED);
    }

    @Test
    void alsoOnWhatIsOnlyProposedInTheGroup() {
        var proposal = catalogues.proposed("ines", skill.another("kafka-" + skill.slug()));

        grant("jonas", GrantKind.OWNER, skill.group());

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).isEqualTo(ASKED));
    }

    @Test
    void alsoOnWhatIsMovedIntoTheGroup() {
        FreshSkill moved = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", into(skill, moved));

        // With two of its own the group needs nobody of the site.
        for (String owner : List.of("jonas", "marek")) grant(owner, GrantKind.OWNER, skill.group());

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).isEqualTo(ASKED));
    }

    @Test
    void whoeverOwnsTheRoleFromNowOnIsAskedToo() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));

        var right = grant("jonas", GrantKind.OWNER, new Scope(Scope.Kind.ROLE, skill.developer()));

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).isEqualTo(ASKED));
        take(right);
        await().untilAsserted(() -> assertThat(assigned(proposal)).doesNotContain("jonas"));
    }

    @Test
    void whoeverModeratesFromNowOnIsAskedToLookAtWhatIsHeld() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/1, https://example.org/2 and https://example.org/3.");
        body.put("submit", true);
        var begun = catalogues.person("nils").post("/api/proposals", body).expect(201);
        var held = new Proposed(catalogues, begun.body().path("number").asLong(), "nils");
        assertThat(held.status()).isEqualTo("HELD");

        var right = grant("tove", GrantKind.MODERATOR, Scope.SITE);

        await().untilAsserted(() -> assertThat(turn(held, "tove")).startsWith("It is held until "));
        take(right);
        held.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);
    }

    @Test
    void whereTheRoleHasNoOwnerAnyMoreWhatIsApprovedOtherwiseWaitsForAPublisher() {
        FreshSkill reviewed = catalogues.reviewedSkill();
        var right = grant("jonas", GrantKind.OWNER, new Scope(Scope.Kind.ROLE, reviewed.developer()));
        var proposal = catalogues
                .proposed("ines", reviewed.clarified("Logs every run that the team makes."))
                .approvedBy("lena");
        assertThat(turn(proposal, "priya")).isEmpty();

        take(right);

        await().untilAsserted(
                        () -> assertThat(turn(proposal, "priya")).isEqualTo("Everything is met: you can publish it."));
    }

    @Test
    void aRightIsTakenWhileSomebodyHoldsWhatItsHolderObjectedTo() throws Exception {
        grant("priya", GrantKind.OWNER, skill.group());
        var right = grant("lena", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);

        transaction.executeWithoutResult(_ -> {
            db.fetch("select 1 from proposals.proposal where number = ? for no key update", proposal.number());
            CompletableFuture.runAsync(() -> take(right))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        await().untilAsserted(() -> assertThat(proposal.status()).isEqualTo("IN_REVIEW"));
        assertThat(proposal.check("objections")).isEqualTo("MET");
    }

    @Test
    void howeverManyRightsAreGivenOneConnectionFollows() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        var people = List.of("jonas", "omar", "tove", "marek");
        people.forEach(catalogues::person);

        transaction.executeWithoutResult(_ -> {
            db.fetch("select 1 from proposals.proposal where number = ? for no key update", proposal.number());
            CompletableFuture.runAsync(() -> people.forEach(this::givenTwice))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            await().during(Duration.ofSeconds(1))
                    .until(() -> count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") <= 1);
        });

        await().until(() -> people.stream().anyMatch(it -> turn(proposal, it).equals(ASKED)));
    }

    @Test
    void whatANodeMarkedThatIsNoMoreIsLookedAtByAnother() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        transaction.executeWithoutResult(_ -> {
            db.execute(
                    "delete from proposals.attention where proposal_id in (select id from proposals.proposal where number = ?)",
                    proposal.number());
            db.execute(
                    "insert into proposals.stale_turn select id from proposals.proposal where number = ?",
                    proposal.number());
        });

        move.all();

        await().untilAsserted(
                        () -> assertThat(count("select count(*) from proposals.attention join proposals.proposal p"
                                        + " on p.id = proposal_id where p.number = " + proposal.number()))
                                .isPositive());
    }

    @Test
    void onceASkillIsMovedItsOtherProposalsAreItsNewPeoples() {
        FreshSkill moved = catalogues.reviewedSkill();
        grant("jonas", GrantKind.OWNER, skill.group());
        var other = catalogues.proposed("ines", moved.clarified("Logs every run that the team makes."));
        assertThat(turn(other, "jonas")).isEmpty();

        var move = catalogues.proposed("ines", into(skill, moved)).approvedBy("priya", "tove", "jonas");
        move.act("ada", "override", Map.of("patchSet", 1, "reason", "It waits for time alone."))
                .expect(200);

        await().untilAsserted(() -> assertThat(turn(other, "jonas")).isEqualTo(ASKED));
    }

    @Test
    void aMoveIsJudgedWhereItLeavesAndWhereItEnters() {
        FreshSkill moved = catalogues.reviewedSkill();
        grant("omar", GrantKind.OWNER, skill.group());
        grant("jonas", GrantKind.REVIEWER, skill.group());

        var proposal = catalogues.proposed("ines", into(skill, moved)).approvedBy("priya", "lena");

        assertThat(assigned(proposal)).contains("omar", "jonas");
        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(proposal.publishedBy("lena").code()).isEqualTo("not-a-publisher");
        assertThat(actions(proposal, "omar")).contains("APPROVE");
        assertThat(catalogues.person("omar").items("/api/proposals?skill=" + moved.slug()).stream()
                        .flatMap(it -> it.path("allowedActions").valueStream())
                        .map(it -> it.asString()))
                .contains("CLAIM");
        proposal.approvedBy("omar", "jonas");
        assertThat(proposal.check("approvals")).isEqualTo("MET");
    }

    @Test
    void whoseASkillIsDoesNotSpeakForTheGroupThatGetsIt() {
        FreshSkill moved = catalogues.skill();
        for (String owner : List.of("tove", "priya"))
            grant(owner, GrantKind.OWNER, new Scope(Scope.Kind.SKILL, moved.id()));
        for (String owner : List.of("omar", "jonas")) grant(owner, GrantKind.OWNER, skill.group());

        var proposal = catalogues.proposed("ines", into(skill, moved)).approvedBy("tove", "priya");

        assertThat(proposal.check("approvals")).isEqualTo("NOT_MET");
        assertThat(turn(proposal, "omar")).isEqualTo(ASKED);
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

    private void givenTwice(String handle) {
        grant(handle, GrantKind.OWNER, skill.group());
        grant(handle, GrantKind.REVIEWER, skill.group());
    }

    private long count(String query) {
        return requireNonNull(db.fetchOne(query)).get(0, Long.class);
    }

    private static SetField into(FreshSkill there, FreshSkill moved) {
        return SetField.moving(moved.id(), moved.group().id(), there.group().id());
    }

    private static String turn(Proposed proposal, String who) {
        return proposal.seenBy(who).at("/myTurn/reason").asString("");
    }

    private static List<String> assigned(Proposed proposal) {
        return proposal.seen()
                .path("assigned")
                .valueStream()
                .map(it -> it.path("handle").asString())
                .toList();
    }

    private static List<String> actions(Proposed proposal, String who) {
        return proposal.seenBy(who)
                .path("allowedActions")
                .valueStream()
                .map(it -> it.asString())
                .toList();
    }
}
