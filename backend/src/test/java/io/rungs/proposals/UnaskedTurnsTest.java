package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.SkillField;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a check reads changes by an act on something else: the turn follows, for the page and for each person.
@RungsTest
class UnaskedTurnsTest {
    private static final String MET = "Everything is met: you can publish it.";
    private static final String COLLIDES = "It collides with what has been published since";

    @Autowired
    Catalogues catalogues;

    @Autowired
    PatchSets patchSets;

    @Autowired
    DSLContext db;

    private final List<Grant> given = new ArrayList<>();
    private FreshSkill skill;

    @BeforeEach
    void aSkill() {
        Newcomer.again(db);
        skill = catalogues.reviewedSkill();
    }

    @AfterEach
    void nobodyKeepsARight() {
        List.copyOf(given).forEach(this::take);
    }

    @Test
    void hiddenWordsAreTheirAuthorsToChangeUntilTheyAreShownAgain() {
        var proposal = catalogues
                .proposed("ines", skill.clarified("Logs every run, you numskulls."))
                .approvedBy("lena");
        assertThat(turn(proposal, "lena")).isEqualTo(MET);

        String hidden = hidden(proposal);

        assertThat(turn(proposal, "lena")).isEmpty();
        assertThat(turn(proposal, "ines"))
                .isEqualTo("A moderator has hidden words of what you propose: propose others.");
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("AUTHOR");
        catalogues.person("marek").delete("/api/hidden-texts/" + hidden).expect(204);
        assertThat(turn(proposal, "ines")).isEmpty();
        assertThat(turn(proposal, "lena")).isEqualTo(MET);
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("REVIEWERS");
    }

    @Test
    void nobodyIsAskedToApproveHiddenWords() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run, you numskulls."));
        String asked = proposal.seen().at("/assigned/0/handle").asString();

        hidden(proposal);

        assertThat(turn(proposal, asked)).isEmpty();
        assertThat(turn(proposal, "ines")).startsWith("A moderator has hidden words");
    }

    @Test
    void whatWaitedForShownWordsAloneIsPublishedByItself() {
        var itself = catalogues.selfPublishingSkill();
        var proposal = catalogues.proposed("ines", itself.clarified("Logs every run that the team makes."));
        String hidden = hidden(proposal);
        db.execute(
                "insert into proposals.review (id, proposal_id, patch_set, reviewer_id, verdict, body, given_at)"
                        + " select ?, id, 1, ?, 'APPROVE', '', now() from proposals.proposal where number = ?",
                UUID.randomUUID(),
                catalogues.account("lena"),
                proposal.number());

        catalogues.person("marek").delete("/api/hidden-texts/" + hidden).expect(204);

        assertThat(proposal.status()).isEqualTo("PUBLISHED");
    }

    @Test
    void anObjectionLapsesWhereItsSkillIsMovedToOtherPeople() {
        FreshSkill there = catalogues.reviewedSkill();
        grant("jonas", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("jonas", Verdict.REQUEST_CHANGES).expect(201);

        published(catalogues.proposed(
                "ines",
                new SetField(
                        skill.id(),
                        SkillField.GROUP,
                        skill.group().id().toString(),
                        there.group().id().toString())));

        await().untilAsserted(() -> assertThat(proposal.status()).isEqualTo("IN_REVIEW"));
        assertThat(lapses(proposal)).isEqualTo(1);
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("REVIEWERS");
    }

    @Test
    void anObjectionComesAndGoesWithTheOwnerOfTheRole() {
        var role = new Scope(Scope.Kind.ROLE, skill.developer());
        var owner = grant("jonas", GrantKind.OWNER, role);
        grant("nils", GrantKind.REVIEWER, role);
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("nils", Verdict.REQUEST_CHANGES).expect(201);

        take(owner);
        await().untilAsserted(() -> assertThat(proposal.status()).isEqualTo("IN_REVIEW"));
        assertThat(lapses(proposal)).isEqualTo(1);
        assertThat(turn(proposal, "ines")).isEmpty();

        var again = grant("jonas", GrantKind.OWNER, role);
        await().untilAsserted(() -> assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED"));
        assertThat(turn(proposal, "ines")).endsWith(" asked for changes.");
        assertThat(ofObjections(proposal)).containsExactly("LAPSED", "COUNTED_AGAIN");

        take(again);
        await().untilAsserted(() -> assertThat(proposal.status()).isEqualTo("IN_REVIEW"));
        assertThat(ofObjections(proposal)).containsExactly("LAPSED", "COUNTED_AGAIN", "LAPSED");
    }

    @Test
    void anObjectionLapsesOnceHoweverManyRightsItsGiverLoses() {
        var first = grant("jonas", GrantKind.REVIEWER, skill.group());
        var second = grant("jonas", GrantKind.REVIEWER, catalogues.skill().group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("jonas", Verdict.REQUEST_CHANGES).expect(201);
        take(first);
        await().untilAsserted(() -> assertThat(lapses(proposal)).isEqualTo(1));

        take(second);

        await().during(Duration.ofSeconds(2)).until(() -> lapses(proposal) == 1);
    }

    @Test
    void whatLapsesWhileItIsWithdrawnIsSaidOnceItIsSubmittedAgain() {
        var right = grant("jonas", GrantKind.REVIEWER, skill.group());
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        proposal.review("jonas", Verdict.REQUEST_CHANGES).expect(201);
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        take(right);

        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.act("ines", "submit", Map.of()).expect(200);

        assertThat(ofObjections(proposal)).containsExactly("LAPSED");
        grant("jonas", GrantKind.REVIEWER, skill.group());
        await().untilAsserted(() -> assertThat(ofObjections(proposal)).containsExactly("LAPSED", "COUNTED_AGAIN"));
    }

    @Test
    void whoeverWantsAnAddressThatIsTakenCollides() {
        FreshSkill other = catalogues.reviewedSkill();
        String address = "kafka-" + skill.slug();
        var first = catalogues.proposed("ines", skill.another(address));
        var second = catalogues.proposed("jonas", skill.another(address));
        var renamed = catalogues.proposed("jonas", new SetField(other.id(), SkillField.SLUG, other.slug(), address));
        assertThat(overlaps(first)).containsExactly(second.number(), renamed.number());
        assertThat(overlaps(second)).containsExactly(first.number(), renamed.number());
        assertThat(overlaps(renamed)).containsExactly(first.number(), second.number());

        published(first);

        for (Proposed it : List.of(second, renamed)) {
            await().untilAsserted(() -> assertThat(turn(it, "jonas")).startsWith(COLLIDES));
            assertThat(it.seen().at("/turn/who").asString()).isEqualTo("AUTHOR");
            assertThat(turn(it, "lena")).isEmpty();
        }
        UUID id = UUID.fromString(first.seen().path("id").asString());
        assertThat(patchSets.beside(id, 10)).containsExactly(renamed.number(), second.number());
    }

    @Test
    void besideAProposalStandsAlsoWhatItLeft() {
        String address = "kafka-" + skill.slug();
        var left = catalogues.proposed("jonas", skill.clarified("Logs every run that the team makes."));
        var wanting = catalogues.proposed("jonas", skill.another(address));
        List<Operation> operations = new ArrayList<>(List.of(skill.another(address)));
        operations.add(skill.clarified("Logs every run with its data."));
        var proposal = catalogues.proposed("ines", operations.toArray(Operation[]::new));
        UUID id = UUID.fromString(proposal.seen().path("id").asString());
        assertThat(patchSets.beside(id, 10)).containsExactlyInAnyOrder(left.number(), wanting.number());

        proposal.amended(skill.seniorClarified("Designs what is logged, and where."))
                .expect(200);

        assertThat(patchSets.beside(id, 10)).containsExactlyInAnyOrder(left.number(), wanting.number());
    }

    @Test
    void alsoWhereAnImportTakesIt() {
        String mark = UUID.randomUUID().toString().substring(24);
        var proposal = catalogues.proposed("jonas", skill.another("imported-" + mark));

        catalogues.bring(Catalogues.catalogue(mark, "imported-" + mark));

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).startsWith(COLLIDES));
    }

    @Test
    void theListSaysWhoseTurnItIsAsTheirOwnPageDoes() {
        var proposal = catalogues.proposed("jonas", skill.clarified("Logs every run that the team makes."));
        catalogues
                .proposed("ines", skill.clarified("Logs each run of the week with its data."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);

        await().untilAsserted(() -> assertThat(turn(proposal, "jonas")).startsWith(COLLIDES));
        var card = catalogues
                .person("lena")
                .items("/api/proposals?author=jonas&skill=" + skill.slug())
                .getFirst();
        assertThat(card.at("/turn/who").asString()).isEqualTo("AUTHOR");
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("AUTHOR");

        proposal.amended(skill.seniorClarified("Designs what is logged, and why."))
                .expect(200);
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("REVIEWERS");
    }

    @Test
    void aVerdictGivenTwiceIsOne() {
        var proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        for (Verdict verdict : List.of(Verdict.REQUEST_CHANGES, Verdict.APPROVE)) {
            int before = reviews(proposal);
            for (int i = 0; i < 3; i++) proposal.review("lena", verdict).expect(201);
            assertThat(reviews(proposal)).as(verdict.name()).isEqualTo(before + 1);
        }
        var more = Map.of("patchSet", 1, "verdict", "APPROVE", "body", "And thank you.");
        catalogues.person("lena").post(proposal.api() + "/reviews", more).expect(201);
        assertThat(reviews(proposal)).isEqualTo(3);

        var talking = Map.of(
                "patchSet", 1, "verdict", "APPROVE", "comments", List.of(Map.of("body", "Well put.", "operation", 0)));
        catalogues.person("lena").post(proposal.api() + "/reviews", talking).expect(201);
        assertThat(reviews(proposal)).isEqualTo(4);
    }

    private static int reviews(Proposed proposal) {
        return proposal.seen().path("reviews").size();
    }

    @Test
    void whatAFilePublishesMayCollideWithWhatIsProposed() {
        var proposal = catalogues
                .proposed("ines", skill.clarified("Logs every run that the team makes."))
                .approvedBy("lena");
        assertThat(turn(proposal, "lena")).isEqualTo(MET);

        imported("developer-%s,junior,Names each run.");

        await().untilAsserted(() -> assertThat(turn(proposal, "ines")).startsWith(COLLIDES));
        assertThat(turn(proposal, "lena")).isEmpty();
    }

    @Test
    void anErrorThatCameAboutSinceIsItsAuthorsToMend() {
        var proposal = catalogues.proposed(
                "ines",
                SetCell.adding(skill.id(), new Place(skill.developer(), Level.MIDDLE), Expectation.below(null, null)));
        String asked = proposal.seen().at("/assigned/0/handle").asString();
        assertThat(turn(proposal, asked)).isEqualTo("You were asked to review it.");

        published(catalogues.proposed("jonas", SetCell.removing(skill.id(), skill.junior(), Catalogues.JUNIOR)));

        await().untilAsserted(() ->
                assertThat(turn(proposal, "ines")).isEqualTo("The ladder checks find an error in it since: mend it."));
        assertThat(turn(proposal, asked)).isEmpty();
        assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("AUTHOR");
        assertThat(proposal.seen().at("/turn/reason").asString())
                .isEqualTo("The ladder checks find 1 error (Developer, Middle). The author has to mend it.");

        imported("developer-%s,junior,Logs every run.");

        await().untilAsserted(() ->
                assertThat(proposal.seen().at("/turn/who").asString()).isEqualTo("REVIEWERS"));
        assertThat(turn(proposal, asked)).isEqualTo("You were asked to review it.");
    }

    /// Rows of the skill.
    private void imported(String row) {
        String mark = skill.slug().substring("tracking-".length());
        String file = "skill,role,level,description%n%s,%s%n".formatted(skill.slug(), row.formatted(mark));
        assertThat(SentImport.of(catalogues.person("ada"), "a.csv", file)
                        .confirmed(Map.of("as", "REVISIONS", "again", true))
                        .results())
                .containsExactly("PUBLISHED");
    }

    /// It waits for time and for whoever else is asked there.
    private void published(Proposed proposal) {
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
        catalogues.person(handle);
        var grant = catalogues.grant(handle, kind, scope);
        given.add(grant);
        return grant;
    }

    private void take(Grant grant) {
        given.remove(grant);
        catalogues.take(grant);
    }

    private static long lapses(Proposed proposal) {
        return ofObjections(proposal).stream().filter("LAPSED"::equals).count();
    }

    private static List<String> ofObjections(Proposed proposal) {
        return proposal.seen()
                .path("timeline")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .filter(it -> it.equals("LAPSED") || it.equals("COUNTED_AGAIN"))
                .toList();
    }

    private static List<Long> overlaps(Proposed proposal) {
        return proposal.seen()
                .path("overlaps")
                .valueStream()
                .map(it -> it.path("number").asLong())
                .toList();
    }

    private static String turn(Proposed proposal, String who) {
        return proposal.seenBy(who).at("/myTurn/reason").asString("");
    }
}
