package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.ChangeClass.BAR;
import static io.rungs.catalog.profile.ChangeClass.CLARIFYING;
import static io.rungs.catalog.profile.ChangeClass.EDITORIAL;
import static io.rungs.catalog.profile.ChangeClass.STRUCTURAL;
import static io.rungs.catalog.profile.Proficiency.WORKING;
import static io.rungs.catalog.profile.Requirement.MANDATORY;
import static io.rungs.catalog.profile.Requirement.OPTIONAL;
import static io.rungs.catalog.profile.SomeProfiles.JUNIOR;
import static io.rungs.catalog.profile.SomeProfiles.SKILL;
import static io.rungs.catalog.profile.SomeProfiles.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.text.Dictionaries;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ClassifyTest {
    private static final Classify CLASSES = new Classify(Dictionaries.of("en", null));
    private static final Expectation BASE = new Expectation("Logs every run.", MANDATORY, WORKING);

    @Test
    void spacingCaseAndPunctuationAreEditorial() {
        assertThat(edit(new Expectation("logs every run", MANDATORY, WORKING))).isEqualTo(EDITORIAL);
    }

    @Test
    void otherWordsAreClarifying() {
        assertThat(edit(new Expectation("Logs every run and its data.", MANDATORY, WORKING)))
                .isEqualTo(CLARIFYING);
    }

    @Test
    void aNegationIsNeverEditorial() {
        assertThat(edit(new Expectation("Never logs every run.", MANDATORY, WORKING)))
                .isEqualTo(CLARIFYING);
    }

    @Test
    void aMisspeltWordIsEditorialWhereADictionarySaysSo() {
        var misspelt = new SetCell(SKILL, JUNIOR, says("Recieves feedback."), says("Receives feedback."));

        assertThat(CLASSES.of(misspelt)).isEqualTo(EDITORIAL);
        assertThat(Classify.WITHOUT_DICTIONARY.of(misspelt)).isEqualTo(CLARIFYING);
    }

    @Test
    void aStatementThatComesOrGoesIsTheBar() {
        var less = says("- Logs runs");
        var more = says("- Logs runs\n- Keeps seeds");

        assertThat(CLASSES.of(new SetCell(SKILL, JUNIOR, less, more))).isEqualTo(BAR);
        assertThat(CLASSES.of(new SetCell(SKILL, JUNIOR, more, less))).isEqualTo(BAR);
        assertThat(StatementsMove.between("- Logs runs", "- Logs runs\n- Keeps seeds"))
                .isEqualTo(new StatementsMove(true, false));
    }

    @Test
    void theOrderOfStatementsIsEditorial() {
        assertThat(CLASSES.of(
                        new SetCell(SKILL, JUNIOR, says("Logs runs. Keeps seeds."), says("Keeps seeds. Logs runs."))))
                .isEqualTo(EDITORIAL);
    }

    @Test
    void aRequirementThatMovesIsTheBar() {
        assertThat(edit(new Expectation("Logs every run.", OPTIONAL, WORKING))).isEqualTo(BAR);
    }

    @Test
    void aProficiencyThatGoesIsTheBarWhateverTheTextDoes() {
        assertThat(edit(new Expectation("Reads.", MANDATORY, null))).isEqualTo(BAR);
    }

    @Test
    void addingAndRemovingAreStructural() {
        assertThat(CLASSES.of(SetCell.adding(SKILL, JUNIOR, BASE))).isEqualTo(STRUCTURAL);
        assertThat(CLASSES.of(SetCell.removing(SKILL, JUNIOR, BASE))).isEqualTo(STRUCTURAL);
    }

    @Test
    void namesAndSummariesAreTexts() {
        assertThat(CLASSES.of(new SetField(SKILL, SkillField.NAME, "ML tracking", "ML Tracking")))
                .isEqualTo(EDITORIAL);
        assertThat(CLASSES.of(new SetField(SKILL, SkillField.SUMMARY, "What was run.", "What failed.")))
                .isEqualTo(CLARIFYING);
    }

    @Test
    void aTextThatComesOrGoesIsClarifying() {
        assertThat(CLASSES.of(new SetField(SKILL, SkillField.SUMMARY, null, "What was run.")))
                .isEqualTo(CLARIFYING);
        assertThat(CLASSES.of(new SetField(SKILL, SkillField.SUMMARY, "What was run.", null)))
                .isEqualTo(CLARIFYING);
    }

    @Test
    void ofSeveralTheDeepestCounts() {
        assertThat(Classify.deepest(List.of(CLARIFYING, BAR, EDITORIAL))).isEqualTo(BAR);
        assertThatThrownBy(() -> Classify.deepest(List.of())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatChangesNothingIsIdle() {
        assertThat(Classify.idle(new SetCell(SKILL, JUNIOR, BASE, BASE))).isTrue();
        assertThat(Classify.idle(new SetField(SKILL, SkillField.SUMMARY, null, null)))
                .isTrue();
        assertThat(Classify.idle(new SetField(SKILL, SkillField.NAME, "A", "A")))
                .isTrue();
        assertThat(Classify.idle(new SetCell(SKILL, JUNIOR, BASE, says("Other."))))
                .isFalse();
    }

    private static ChangeClass edit(Expectation proposed) {
        return CLASSES.of(new SetCell(SKILL, JUNIOR, BASE, proposed));
    }
}
