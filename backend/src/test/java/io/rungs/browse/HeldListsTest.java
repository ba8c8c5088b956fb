package io.rungs.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A later version of a proposal that touches another skill than the one which all read: whoever sees it finds it
/// by what it touches, as they see it, and all others by what they read.
@SecondRungsTest
class HeldListsTest {
    @Autowired
    Catalogues catalogues;

    private FreshSkill first;
    private FreshSkill later;
    private Proposed proposal;

    @BeforeEach
    void aLaterVersionTouchesAnotherSkill() {
        first = catalogues.reviewedSkill();
        later = catalogues.reviewedSkill();
        proposal = catalogues.proposed("nils", first.clarified("Logs every run of somebody."));
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(later.raised());
    }

    @AfterEach
    void makeRoom() {
        proposal.act("nils", "withdraw", Map.of());
    }

    @Test
    void itsAuthorFindsADraftByWhatItTouchesNow() {
        assertThat(found("nils", "skill", later, "")).containsExactly("DRAFT");
        assertThat(found("nils", "domain", later, "status=DRAFT")).containsExactly("DRAFT");
        assertThat(found("nils", "skill", first, "")).isEmpty();
        assertThat(found("nils", "domain", first, "")).isEmpty();
        for (String other : List.of("marek", "ines")) {
            assertThat(found(other, "skill", later, "")).isEmpty();
            assertThat(found(other, "skill", first, "")).containsExactly("WITHDRAWN");
        }
        assertThat(catalogues.person("nils").get(later.api() + "/mine").body().path("drafts"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=open", "status=HELD", "class=BAR", "author=nils", "class=BAR&status=HELD"})
    void itsAuthorAndModeratorsFindWhatIsHeldByWhatItTouches(String filter) {
        proposal.act("nils", "submit", Map.of()).expect(200);

        for (String who : List.of("nils", "marek"))
            for (String by : List.of("skill", "domain")) {
                assertThat(found(who, by, later, filter)).as(who + " by " + by).containsExactly("HELD");
                assertThat(found(who, by, first, filter)).as(who + " by " + by).isEmpty();
            }
        for (String by : List.of("skill", "domain"))
            assertThat(found("ines", by, later, filter)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status=closed", "status=REJECTED", "class=BAR", "author=nils"})
    void theyFindItOnceItIsOver(String filter) {
        proposal.act("nils", "submit", Map.of()).expect(200);
        proposal.act("marek", "reject", Map.of("reason", "It advertises.")).expect(200);

        for (String who : List.of("nils", "marek"))
            for (String by : List.of("skill", "domain")) {
                assertThat(found(who, by, later, filter)).as(who + " by " + by).containsExactly("REJECTED");
                assertThat(found(who, by, first, filter)).as(who + " by " + by).isEmpty();
            }
    }

    @Test
    void theQueueOfWhatIsHeldIsFilteredByWhatIsHeld() {
        proposal.act("nils", "submit", Map.of()).expect(200);

        for (String queue : List.of("queue=held", "queue=mine"))
            for (String by : List.of("skill", "domain")) {
                assertThat(found("marek", by, later, queue)).as(queue + by).containsExactly("HELD");
                assertThat(found("marek", by, first, queue)).as(queue + by).isEmpty();
            }
    }

    @Test
    void whatIsLetThroughIsFoundByAll() {
        proposal.act("nils", "submit", Map.of()).expect(200);
        proposal.releasedBy("marek").expect(200);

        for (String who : List.of("nils", "marek", "ines"))
            for (String by : List.of("skill", "domain")) {
                assertThat(found(who, by, later, "")).as(who + " by " + by).containsExactly("IN_REVIEW");
                assertThat(found(who, by, first, "")).as(who + " by " + by).isEmpty();
            }
    }

    @Test
    void whatIsWrittenAnewAfterItIsFoundByEachAsTheySeeIt() {
        proposal.act("nils", "submit", Map.of()).expect(200);
        proposal.act("nils", "withdraw", Map.of()).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        FreshSkill third = catalogues.reviewedSkill();
        rewrite(third.raised());

        assertThat(found("nils", "skill", third, "")).containsExactly("DRAFT");
        assertThat(found("nils", "skill", later, "")).isEmpty();
        assertThat(found("marek", "skill", third, "")).isEmpty();
        assertThat(found("marek", "skill", later, "")).containsExactly("WITHDRAWN");
        assertThat(found("marek", "skill", first, "")).isEmpty();
        assertThat(found("ines", "skill", first, "")).containsExactly("WITHDRAWN");
        assertThat(found("ines", "skill", later, "")).isEmpty();
    }

    @Test
    void aSkillThatOnlyALaterVersionMakesIsFoundInItsDomain() {
        rewrite(later.another("kafka-" + later.slug()));
        proposal.act("nils", "submit", Map.of()).expect(200);

        for (String who : List.of("nils", "marek"))
            assertThat(found(who, "domain", later, "")).as(who).containsExactly("HELD");
        assertThat(found("ines", "domain", later, "")).isEmpty();
    }

    private List<String> found(String who, String by, FreshSkill skill, String filter) {
        String value = by.equals("skill") ? skill.slug() : skill.slug().replace("tracking-", "domain-");
        return catalogues.person(who).items("/api/proposals?" + by + "=" + value + "&" + filter).stream()
                .filter(it -> it.path("number").asLong() == proposal.number())
                .map(it -> it.path("status").asString())
                .toList();
    }

    private void rewrite(Operation... operations) {
        var body = new HashMap<>(Catalogues.submission(operations));
        body.put("rationale", "See https://example.org/runs.");
        var nils = catalogues.person("nils");
        JsonNode now = proposal.seen();
        nils.put(proposal.api(), body, "If-Match", nils.get(proposal.api()).header("ETag"))
                .expect(200);
        assertThat(proposal.seen().path("version").asInt())
                .isGreaterThan(now.path("version").asInt());
    }
}
