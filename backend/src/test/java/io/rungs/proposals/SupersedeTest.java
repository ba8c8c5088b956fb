package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.proposals.settle.SupersedeNoOps;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RungsTest
class SupersedeTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Autowired
    SupersedeNoOps noOps;

    @Test
    void aSupersededOneLeadsToItsSuccessor() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed one = proposed("ines", skill);
        Proposed other = proposed("jonas", skill);

        superseded("lena", one, other, "The other says it better.").expect(200);
        JsonNode closed = one.seenBy("lena");

        assertThat(closed.path("status").asString()).isEqualTo("SUPERSEDED");
        assertThat(closed.at("/supersededBy/number").asLong()).isEqualTo(other.number());
        assertThat(closed.path("sentence").asString())
                .isEqualTo("Superseded by #%d, “Say it better”.".formatted(other.number()));
        assertThat(closed.path("closeReason").asString()).isEqualTo("The other says it better.");
    }

    @Test
    void followersMoveAlong() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed one = proposed("ines", skill);
        Proposed other = proposed("jonas", skill);
        watch("tove", one, "EVERYTHING");
        watch("omar", one, "MUTED");
        watch("priya", one, "EVERYTHING");
        watch("priya", other, "MUTED");

        superseded("ines", one, other, "").expect(200);

        assertThat(watched("tove", other).path("reason").asString()).isEqualTo("SUPERSEDED");
        assertThat(watched("tove", other).path("notify").asString()).isEqualTo("EVERYTHING");
        assertThat(watched("ines", other).path("reason").asString()).isEqualTo("SUPERSEDED");
        assertThat(watched("omar", other).isMissingNode()).isTrue();
        assertThat(watched("priya", other).path("notify").asString())
                .as("what somebody chose is never overruled")
                .isEqualTo("MUTED");
    }

    @Test
    void aSuccessorLeadsOn() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed one = proposed("ines", skill);
        Proposed two = proposed("ines", skill);
        Proposed three = proposed("ines", skill);

        assertThat(superseded("ines", one, one, "").code()).isEqualTo("supersede-cycle");
        superseded("ines", one, two, "").expect(200);
        assertThat(superseded("ines", two, one, "").code()).isEqualTo("supersede-cycle");
        superseded("ines", two, three, "").expect(200);
        assertThat(superseded("ines", three, one, "").code()).isEqualTo("supersede-cycle");
        assertThat(superseded("ines", three, two, "").code()).isEqualTo("supersede-cycle");
        assertThat(three.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void aSuccessorIsThereForEverybody() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed one = proposed("ines", skill);
        Proposed withdrawn = proposed("ines", skill);
        withdrawn.act("ines", "withdraw", Map.of()).expect(200);
        Proposed draft = catalogues.drafted("ines", skill.summarized("Words."));
        Proposed foreign = catalogues.drafted("jonas", skill.summarized("Words."));

        assertThat(superseded("ines", one, withdrawn, "").code()).isEqualTo("successor-not-open");
        assertThat(superseded("ines", one, draft, "").code()).isEqualTo("successor-not-open");
        assertThat(superseded("ines", one, foreign, "").code()).isEqualTo("no-successor");
        assertThat(one.act("ines", "supersede", Map.of()).code()).isEqualTo("no-successor");
        assertThat(one.act("ines", "supersede", Map.of("by", 999_999_999)).code())
                .isEqualTo("no-successor");
        assertThat(one.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void whatBecameOfAHeldVersionIsNotFoundOut() {
        Newcomer.again(db);
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed over = catalogues.proposed("nils", skill.clarified("Logs every run of a model."));
        Proposed closed = catalogues.proposed("jonas", skill.clarified("Logs every run of a model at once."));
        Proposed other = proposed("jonas", skill);
        over.act("nils", "withdraw", Map.of()).expect(200);
        closed.act("jonas", "withdraw", Map.of()).expect(200);
        over.act("nils", "reopen", Map.of()).expect(200);
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run.")));
        body.put("rationale", "See https://example.org/runs.");
        var nils = catalogues.person("nils");
        nils.put(over.api(), body, "If-Match", nils.get(over.api()).header("ETag"))
                .expect(200);
        over.act("nils", "submit", Map.of()).expect(200);
        assertThat(over.status()).isEqualTo("HELD");
        superseded("nils", over, other, "").expect(200);

        assertThat(superseded("jonas", other, closed, "").code()).isEqualTo("successor-not-open");
        assertThat(superseded("jonas", other, over, "").code()).isEqualTo("successor-not-open");
        assertThat(over.seenBy("jonas").path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(over.seenBy("jonas").path("sentence").asString()).contains(" can open it again");
        assertThat(over.seen().path("allowedActions"))
                .extracting(JsonNode::asString)
                .contains("REOPEN");

        JsonNode anew = over.after("nils", "reopen", Map.of());
        assertThat(anew.path("status").asString()).isEqualTo("DRAFT");
        assertThat(anew.path("rationale").asString()).doesNotContain("https");
        nils.delete(over.api()).expect(204);
        assertThat(over.status()).isEqualTo("SUPERSEDED");
    }

    @Test
    void twoThatWouldSupersedeEachOtherAtOnceDoNot() throws Exception {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed one = proposed("ines", skill);
        Proposed other = proposed("jonas", skill);

        List<Answer> answers =
                Together.all(() -> superseded("ines", one, other, ""), () -> superseded("jonas", other, one, ""));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(List.of(one.status(), other.status())).containsExactlyInAnyOrder("SUPERSEDED", "IN_REVIEW");
    }

    @Test
    void whatWasPublishedOtherwiseIsClosedByItself() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed same = proposed("jonas", skill);
        Proposed more = catalogues.proposed(
                "jonas", skill.clarified("Logs every run with its data."), skill.summarized("What was run."));
        proposed("ines", skill).approvedBy("lena").publishedBy("lena").expect(200);
        assertThat(same.status()).as("publishing looks at no other proposal").isIn("IN_REVIEW", "SUPERSEDED");

        // What other tests have published is looked at, too, and perhaps by the scheduler.
        await().until(
                        () -> {
                            noOps.one();
                            return same.status();
                        },
                        "SUPERSEDED"::equals);

        JsonNode closed = same.seen();
        assertThat(closed.path("status").asString()).isEqualTo("SUPERSEDED");
        assertThat(closed.path("closedBy").isNull()).isTrue();
        assertThat(closed.path("supersededBy").isNull()).isTrue();
        assertThat(closed.path("sentence").asString())
                .isEqualTo("Superseded. Everything that it proposes is published already.");
        assertThat(more.status()).isEqualTo("IN_REVIEW");
    }

    private Proposed proposed(String author, FreshSkill skill) {
        return catalogues.proposed(author, skill.clarified("Logs every run with its data."));
    }

    private static Answer superseded(String who, Proposed one, Proposed by, String reason) {
        return one.act(who, "supersede", Map.of("by", by.number(), "reason", reason));
    }

    private void watch(String handle, Proposed proposal, String loudness) {
        catalogues
                .person(handle)
                .put("/api/watches/proposal/" + proposal.number(), Map.of("notify", loudness))
                .expect(200);
    }

    private JsonNode watched(String handle, Proposed proposal) {
        for (JsonNode each :
                catalogues.person(handle).get("/api/watches").expect(200).body())
            if (each.path("scope").asString().equals("PROPOSAL")
                    && each.path("ref").asString().equals(String.valueOf(proposal.number()))) return each;
        return tools.jackson.databind.node.MissingNode.getInstance();
    }
}
