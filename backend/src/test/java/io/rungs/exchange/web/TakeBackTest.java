package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an import published is undone by a proposal, as far as nobody changed it again since.
@RungsTest
class TakeBackTest {
    private static final Map<String, Object> AT_ONCE = Map.of("as", "REVISIONS");

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private Person admin;
    private FreshSkill skill;
    private FreshSkill other;

    @BeforeEach
    void prepare() {
        admin = catalogues.person("ada");
        skill = catalogues.skill();
        other = catalogues.skill();
    }

    private static String mark(FreshSkill it) {
        return it.slug().replace("tracking-", "");
    }

    /// Both skills changed, and one that comes.
    private SentImport imported() {
        return SentImport.of(admin, "ours.csv", """
                skill,group,role,level,description
                %1$s,,developer-%2$s,junior,Logs each and every run.
                %1$s,,analyst-%2$s,middle,Compares the logs of runs.
                %3$s,,developer-%4$s,junior,Logs every run of the team.
                fresh-%2$s,group-%2$s,developer-%2$s,junior,Draws a board that others read.
                """.formatted(skill.slug(), mark(skill), other.slug(), mark(other)))
                .confirmed(AT_ONCE);
    }

    private static List<String> operations(JsonNode prefill) {
        return prefill.path("operations")
                .valueStream()
                .map(it -> it.path("type").asString())
                .toList();
    }

    private long submitted(JsonNode prefill) {
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("title", prefill.path("title").asString());
        proposal.put("rationale", prefill.path("rationale").asString());
        proposal.put("operations", JsonMapper.shared().convertValue(prefill.path("operations"), List.class));
        proposal.put("submit", true);
        return admin.post("/api/proposals", proposal)
                .expect(201)
                .body()
                .path("number")
                .asLong();
    }

    @Test
    void whatItPublishedIsUndone() {
        var run = imported();

        var prefill = admin.get(run.api() + "/prefill").expect(200).body();

        assertThat(operations(prefill))
                .containsExactlyInAnyOrder("EditExpectation", "RemoveExpectation", "EditExpectation", "RetireSkill");
        assertThat(prefill.path("left")).isEmpty();
        assertThat(prefill.path("next").isNull()).isTrue();
        assertThat(prefill.path("skills")
                        .valueStream()
                        .map(it -> it.path("slug").asString()))
                .containsExactlyInAnyOrder(skill.slug(), other.slug(), "fresh-" + mark(skill));
        assertThat(prefill.path("title").asString()).isEqualTo("Take back the import of ours.csv");
        long number = submitted(prefill);
        admin.post("/api/proposals/" + number + "/withdraw", Map.of()).expect(200);
    }

    @Test
    void whatWasChangedSinceStaysAndIsSaid() {
        var run = imported();
        SentImport.of(admin, "since.csv", """
                skill,role,level,description
                %1$s,developer-%2$s,junior,Logs what nobody else logs.
                fresh-%2$s,developer-%2$s,senior,Decides which boards there are.
                """.formatted(skill.slug(), mark(skill)))
                .confirmed(AT_ONCE);

        var prefill = admin.get(run.api() + "/prefill").expect(200).body();

        assertThat(operations(prefill)).containsExactlyInAnyOrder("RemoveExpectation", "EditExpectation");
        assertThat(prefill.path("left").valueStream().map(JsonNode::asString))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("Left out: it was changed again since."))
                .anySatisfy(it -> assertThat(it).contains("came with r1"));
    }

    @Test
    void whatIsUndoneAlreadyIsNotUndoneTwice() {
        String heads = "skill,role,level,description\n";
        String row = skill.slug() + ",developer-" + mark(skill) + ",junior,";
        var run = SentImport.of(admin, "a.csv", heads + row + "Logs all that runs.\n")
                .confirmed(AT_ONCE);
        SentImport.of(admin, "b.csv", heads + row + Catalogues.JUNIOR.description() + "\n")
                .confirmed(AT_ONCE);

        assertThat(admin.get(run.api() + "/prefill").expect(409).code()).isEqualTo("nothing-to-take-back");
    }

    @Test
    void whatIsTooMuchForOneProposalGoesOnInAnother() {
        int skills = 60;
        var rows = new StringBuilder("skill,group,role,level,description\n");
        for (int i = 0; i < skills; i++)
            rows.append("Board %d %s,group-%2$s,developer-%2$s,junior,Draws board %1$d so that others can read it.%n"
                    .formatted(i, mark(skill)));
        var run = SentImport.of(admin, "many.csv", rows.toString()).confirmed(AT_ONCE);

        var first = admin.get(run.api() + "/prefill").expect(200).body();
        String next = first.path("next").asString();
        var second =
                admin.get(run.api() + "/prefill?cursor=" + next).expect(200).body();

        assertThat(operations(first)).hasSize(50).containsOnly("RetireSkill");
        assertThat(operations(second)).hasSize(10);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whoMayNotKnowOfItMayNotTakeItBack() {
        var run = imported();

        catalogues.person("ines").get(run.api() + "/prefill").expect(404);
        rungs.guest().get(run.api() + "/prefill").expect(401);
        var reported = SentImport.of(catalogues.person("ines"), "a.csv", """
                skill,role,level,description
                %s,developer-%s,junior,Logs runs of others.
                """.formatted(skill.slug(), mark(skill)));
        assertThat(catalogues
                        .person("ines")
                        .get(reported.api() + "/prefill")
                        .expect(409)
                        .code())
                .isEqualTo("nothing-to-take-back");
    }
}
