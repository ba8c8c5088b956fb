package io.rungs.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a list says of proposals that have ended: by whom, when and why.
@RungsTest
class EndsInListsTest {
    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;
    private Proposed proposal;

    @BeforeEach
    void somethingIsProposed() {
        skill = catalogues.reviewedSkill();
        proposal = catalogues.proposed("ines", skill.clarified("Logs each and every run."));
    }

    private JsonNode endFor(String who) {
        return catalogues.person(who).items("/api/proposals?skill=" + skill.slug()).stream()
                .filter(it -> it.path("number").asLong() == proposal.number())
                .findFirst()
                .orElseThrow()
                .path("end");
    }

    @Test
    void whatIsOpenHasNone() {
        assertThat(endFor("jonas").isNull()).isTrue();
    }

    @Test
    void whatIsRejectedSaysByWhomAndBeginsToSayWhy() {
        String why = "It says too little. ".repeat(20);
        proposal.act("lena", "reject", Map.of("reason", why)).expect(200);

        JsonNode end = endFor("jonas");

        assertThat(end.path("by").path("handle").asString()).isEqualTo("lena");
        assertThat(end.path("at").asString())
                .isEqualTo(proposal.seen().path("closedAt").asString());
        assertThat(end.path("reason").asString()).isEqualTo(why.substring(0, 199) + "…");
    }

    @Test
    void whatIsPublishedSaysByWhom() {
        proposal.approvedBy("lena").publishedBy("lena").expect(200);
        assertThat(endFor("jonas").path("by").path("handle").asString()).isEqualTo("lena");
        assertThat(endFor("jonas").path("reason").isNull()).isTrue();
    }

    @Test
    void whatIsWithdrawnWithoutAWordSaysByWhom() {
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        assertThat(endFor("jonas").path("by").path("handle").asString()).isEqualTo("ines");
        assertThat(endFor("jonas").path("reason").isNull()).isTrue();
    }

    @Test
    void whatItsAuthorWritesAnewStaysEndedForAllOthers() {
        proposal.act("lena", "reject", Map.of("reason", "It says too little.")).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);

        assertThat(endFor("ines").isNull()).isTrue();
        assertThat(endFor("jonas").path("by").path("handle").asString()).isEqualTo("lena");
        assertThat(endFor("jonas").path("reason").asString()).isEqualTo("It says too little.");
    }

    @Test
    void whatAModeratorHidesIsNotSaidHereEither() {
        proposal.act("lena", "reject", Map.of("reason", "Insults somebody.")).expect(200);
        String id = proposal.seen().path("id").asString();
        catalogues
                .person("marek")
                .post(
                        "/api/hidden-texts",
                        Map.of("kind", "CLOSE_REASON", "id", id, "part", "", "reason", "It insults."))
                .expect(201);
        assertThat(endFor("jonas").path("reason").asString())
                .startsWith("Hidden by a moderator")
                .doesNotContain("Insults somebody");
    }
}
