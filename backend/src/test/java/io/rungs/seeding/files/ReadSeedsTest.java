package io.rungs.seeding.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.platform.StartRefused;
import io.rungs.seeding.SeededCatalogue;
import io.rungs.seeding.model.Cue;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadSeedsTest {
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
        var seeds = ReadSeeds.of(SeedTexts.onClassPath(), SeededCatalogue.named());

        assertThat(seeds.people()).hasSize(9);
        assertThat(seeds.cues())
                .extracting(it -> it.step().before())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aStepKnowsWhereItIsWritten() {
        var seeds = ReadSeeds.of(with(SCENE), SeededCatalogue.with("sample"));

        assertThat(seeds.cues())
                .extracting(Cue::where)
                .contains("seeds/scenes/99-sample.yaml:1", "seeds/scenes/99-sample.yaml:13");
    }

    @Test
    void aKeyThatNobodyKnowsIsRefused() {
        assertThat(problems(SCENE.replace("title: Better", "colour: red\n  title: Better")))
                .contains("seeds/scenes/99-sample.yaml:5: colour is no key that is known here");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(problems(SCENE.replace("title: Better", "title: Other words\n  title: Better")))
                .contains("seeds/scenes/99-sample.yaml:6: title stands twice, first on line 5");
    }

    @Test
    void anAliasIsRefused() {
        assertThat(problems(SCENE.replace("title: Better words", "title: &bomb [*bomb, *bomb]")))
                .contains("seeds/scenes/99-sample.yaml:5: seeds use no anchors and aliases");
    }

    @Test
    void whatIsNoYamlIsRefused() {
        assertThat(problems(SCENE.replace("title: Better words", "title: [Better words")))
                .contains("seeds/scenes/99-sample.yaml:", "this is no YAML");
        assertThat(problems("")).contains("seeds/scenes/99-sample.yaml:1: the file is empty");
    }

    @Test
    void whatTheCatalogueDoesNotNameIsRefused() {
        assertThat(problems(SCENE.replace("skill: sample", "skill: other").replace("data-scientist", "nobody")))
                .contains(
                        "seeds/scenes/99-sample.yaml:9: there is no skill other",
                        "seeds/scenes/99-sample.yaml:10: there is no role nobody");
    }

    @Test
    void aStepOfAnUnknownKindIsRefused() {
        assertThat(problems(SCENE.replace("do: review", "do: applaud")))
                .contains("seeds/scenes/99-sample.yaml:15: do must be one of propose, amend, review");
    }

    @Test
    void aStepIsHeldAgainstItsOwnKindAlone() {
        assertThat(problems(SCENE.replace("verdict: APPROVE", "verdict: FINE"))
                        .lines()
                        .skip(1))
                .containsExactly(
                        "seeds/scenes/99-sample.yaml:17: verdict must be one of APPROVE, REQUEST_CHANGES, COMMENT");
    }

    @Test
    void aThreadIsOnASkillOrOnAProposal() {
        String both =
                "\n- {at: -7d, by: ines, do: discuss, as: talk, body: Hello., skill: sample, \"on\": sample-words}";

        assertThat(problems(SCENE + both).lines().skip(1))
                .containsExactly("seeds/scenes/99-sample.yaml:19: exactly one of skill, on is needed");
    }

    @Test
    void aStepRefersToWhatCameBeforeIt() {
        assertThat(problems(SCENE.replace("-8d", "-10d").replace("by: omar", "by: nobody")))
                .contains(
                        "seeds/scenes/99-sample.yaml:14: there is no person nobody",
                        "seeds/scenes/99-sample.yaml:16: no earlier step proposes sample-words");
    }

    @Test
    void noTwoStepsHaveTheSameTime() {
        assertThat(problems(SCENE.replace("-8d", "-216h")))
                .contains("is the time of seeds/scenes/99-sample.yaml:1 too");
        assertThat(problems(SCENE.replace("-9d", "-50d"))).contains("seeds/scenes/99-sample.yaml:1: -50d is too early");
    }

    @Test
    void everythingWrongInAllFilesIsSaidAtOnce() {
        Map<String, String> texts = with(SCENE.replace("-9d", "yesterday"));
        texts.computeIfPresent("seeds/people.yaml", (_, text) -> text.replaceFirst("handle:", "handel:"));

        assertThat(problems(texts))
                .contains(
                        "seeds/people.yaml:", "handle is missing", "seeds/scenes/99-sample.yaml:1: at must look like");
    }

    private static String problems(String scene) {
        return problems(with(scene));
    }

    private static String problems(Map<String, String> texts) {
        return catchThrowableOfType(StartRefused.class, () -> ReadSeeds.of(texts, SeededCatalogue.with("sample")))
                .getMessage();
    }

    /// The people that are there, with this scene alone.
    private static Map<String, String> with(String scene) {
        Map<String, String> texts = new HashMap<>(SeedTexts.onClassPath());
        texts.keySet().removeIf(it -> it.startsWith("seeds/scenes/"));
        texts.put("seeds/scenes/99-sample.yaml", scene);
        return texts;
    }
}
