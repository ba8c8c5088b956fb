package io.rungs.seeding.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.platform.StartRefused;
import io.rungs.seeding.model.Cue;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadSeedsTest {
    private static final String SKILL = """
            slug: sample
            name: Sample
            group: mlops
            roles:
              data-scientist:
                junior:
                  requirement: optional
                  proficiency: working
                  description: Reads samples.
                middle:
                  requirement: mandatory
                  description: Takes samples.
            """;
    private static final String SCENE = """
            - at: -9d
              by: ines
              do: propose
              as: sample-words
              title: Better words
              rationale: They are clearer.
              operations:
                - type: EditExpectation
                  skill: sample
                  role: data-scientist
                  level: junior
                  description: Reads and names samples.
            - at: -8d
              by: omar
              do: review
              "on": sample-words
              verdict: APPROVE
            """;

    @Test
    void theSeedsThatRungsBringsAlongHold() {
        var seeds = ReadSeeds.of(SeedTexts.onClassPath());

        assertThat(seeds.catalogue().skills())
                .hasSize(19)
                .extracting(Skill::slug)
                .contains("model-serving");
        assertThat(seeds.people()).hasSize(9);
        assertThat(seeds.cues())
                .extracting(it -> it.step().before())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aStepKnowsWhereItIsWritten() {
        var seeds = ReadSeeds.of(with(SKILL, SCENE));

        assertThat(seeds.cues())
                .extracting(Cue::where)
                .contains("seeds/scenes/99-sample.yaml:1", "seeds/scenes/99-sample.yaml:13");
    }

    @Test
    void aKeyThatNobodyKnowsIsRefused() {
        assertThat(problems(SKILL.replace("name: Sample", "name: Sample\ncolour: red")))
                .contains("seeds/skills/sample.yaml:3: colour is no key that is known here");
    }

    @Test
    void aWordOutsideTheListIsRefusedWithTheList() {
        assertThat(problems(SKILL.replace("requirement: optional", "requirement: maybe")))
                .contains("seeds/skills/sample.yaml:7: requirement must be one of mandatory, optional");
    }

    @Test
    void aMissingDescriptionIsRefusedAtItsLevel() {
        assertThat(problems(SKILL.replace("      description: Reads samples.\n", "")))
                .contains("seeds/skills/sample.yaml:6: description is missing");
    }

    /// As in a proposal.
    @Test
    void whatTheLadderChecksOnlyWarnOfIsNoReasonToRefuse() {
        String falling = SKILL.replace("optional\n      proficiency: working", "mandatory\n      proficiency: expert")
                .replace("middle:", "senior:")
                .replace(
                        "requirement: mandatory\n      description: Takes",
                        "requirement: optional\n      proficiency: working\n      description: Takes");

        assertThat(ReadSeeds.of(with(falling, SCENE)).catalogue().skills()).hasSize(1);
    }

    @Test
    void whatTheLadderChecksCallAnErrorIsRefusedAtItsLine() {
        assertThat(problems(SKILL.replace("Takes samples.", "Same as Junior.")
                        .replace("roles:", "summary: MISSING\nroles:")))
                .contains(
                        "seeds/skills/sample.yaml:4: Summary: this only fills the place.",
                        "seeds/skills/sample.yaml:13: data-scientist, Middle: this text only fills the place.");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(problems(SKILL.replace("name: Sample", "name: Sample\nname: Another")))
                .contains("seeds/skills/sample.yaml:3: name stands twice, first on line 2");
    }

    @Test
    void aBadSlugIsRefused() {
        assertThat(problems(SKILL.replace("slug: sample", "slug: Bad Slug")))
                .contains("seeds/skills/sample.yaml:1: slug must look like", "“Bad Slug” does not");
        assertThat(problems(SKILL.replace("data-scientist:", "Data Scientist:")))
                .contains("seeds/skills/sample.yaml:")
                .contains("Data Scientist");
    }

    @Test
    void aFileHasTheNameOfItsSlug() {
        assertThat(problems(SKILL.replace("slug: sample", "slug: another")))
                .contains("seeds/skills/sample.yaml:1: the file has to be named as its slug: another.yaml");
    }

    @Test
    void aGroupAndARoleThatDoNotExistAreRefused() {
        assertThat(problems(SKILL.replace("mlops", "no-group").replace("data-scientist", "no-role")))
                .contains(
                        "seeds/skills/sample.yaml:3: there is no group no-group",
                        "seeds/skills/sample.yaml:5: there is no role no-role");
    }

    @Test
    void anAliasIsRefused() {
        assertThat(problems(SKILL.replace("name: Sample", "name: &bomb [*bomb, *bomb]")))
                .contains("seeds/skills/sample.yaml:2: seeds use no anchors and aliases");
    }

    @Test
    void whatIsNoYamlIsRefused() {
        assertThat(problems(SKILL.replace("name: Sample", "name: [Sample")))
                .contains("seeds/skills/sample.yaml:", "this is no YAML");
        assertThat(problems("")).contains("seeds/skills/sample.yaml:1: the file is empty");
    }

    @Test
    void aStepOfAnUnknownKindIsRefused() {
        assertThat(problems(SKILL, SCENE.replace("do: review", "do: applaud")))
                .contains("seeds/scenes/99-sample.yaml:15: do must be one of propose, amend, review");
    }

    @Test
    void aStepIsHeldAgainstItsOwnKindAlone() {
        assertThat(problems(SKILL, SCENE.replace("verdict: APPROVE", "verdict: FINE"))
                        .lines()
                        .skip(1))
                .containsExactly(
                        "seeds/scenes/99-sample.yaml:17: verdict must be one of APPROVE, REQUEST_CHANGES, COMMENT");
    }

    @Test
    void aThreadIsOnASkillOrOnAProposal() {
        String both =
                "\n- {at: -7d, by: ines, do: discuss, as: talk, body: Hello., skill: sample, \"on\": sample-words}";

        assertThat(problems(SKILL, SCENE + both).lines().skip(1))
                .containsExactly("seeds/scenes/99-sample.yaml:19: exactly one of skill, on is needed");
    }

    @Test
    void aStepRefersToWhatCameBeforeIt() {
        assertThat(problems(SKILL, SCENE.replace("-8d", "-10d").replace("by: omar", "by: nobody")))
                .contains(
                        "seeds/scenes/99-sample.yaml:14: there is no person nobody",
                        "seeds/scenes/99-sample.yaml:16: no earlier step proposes sample-words");
    }

    @Test
    void noTwoStepsHaveTheSameTime() {
        assertThat(problems(SKILL, SCENE.replace("-8d", "-216h")))
                .contains("is the time of seeds/scenes/99-sample.yaml:1 too");
        assertThat(problems(SKILL, SCENE.replace("-9d", "-50d")))
                .contains("seeds/scenes/99-sample.yaml:1: -50d is too early");
    }

    @Test
    void everythingWrongInAllFilesIsSaidAtOnce() {
        assertThat(problems(SKILL.replace("name: Sample\n", ""), SCENE.replace("-9d", "yesterday")))
                .contains(
                        "seeds/skills/sample.yaml:1: name is missing",
                        "seeds/scenes/99-sample.yaml:1: at must look like");
    }

    private static String problems(String skill) {
        return problems(skill, null);
    }

    private static String problems(String skill, String scene) {
        return catchThrowableOfType(StartRefused.class, () -> ReadSeeds.of(with(skill, scene)))
                .getMessage();
    }

    /// The catalogue and the people that are there, with this skill and this scene alone.
    private static Map<String, String> with(String skill, String scene) {
        Map<String, String> texts = new HashMap<>(SeedTexts.onClassPath());
        texts.keySet().removeIf(it -> it.startsWith("seeds/skills/") || it.startsWith("seeds/scenes/"));
        texts.put("seeds/skills/sample.yaml", skill);
        texts.put("seeds/scenes/99-sample.yaml", scene == null ? SCENE : scene);
        return texts;
    }
}
