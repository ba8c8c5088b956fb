package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.Proficiency.EXPERT;
import static io.rungs.catalog.profile.Proficiency.WORKING;
import static io.rungs.catalog.profile.Requirement.MANDATORY;
import static io.rungs.catalog.profile.Requirement.OPTIONAL;
import static io.rungs.catalog.profile.SomeProfiles.JUNIOR;
import static io.rungs.catalog.profile.SomeProfiles.SENIOR;
import static io.rungs.catalog.profile.SomeProfiles.SKILL;
import static io.rungs.catalog.profile.SomeProfiles.says;
import static io.rungs.catalog.profile.SomeProfiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Merge.State;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Expectation BASE = new Expectation("Logs runs.", OPTIONAL, WORKING);

    @Test
    void aFieldThatOnlyOneSideChangedTakesThatSide() {
        var published = with(JUNIOR, new Expectation("Logs runs.", MANDATORY, WORKING));
        var edit = new SetCell(SKILL, JUNIOR, BASE, new Expectation("Logs all runs.", OPTIONAL, EXPERT));

        var result = Merge.merge(published, List.of(edit));

        assertThat(result.profile().at(JUNIOR)).contains(new Expectation("Logs all runs.", MANDATORY, EXPERT));
        assertThat(result.state()).isEqualTo(State.OUTDATED);
    }

    @Test
    void equalChangesAgree() {
        var published = with(JUNIOR, new Expectation("Logs all runs.", OPTIONAL, WORKING));
        var edit = new SetCell(SKILL, JUNIOR, BASE, new Expectation("Logs all runs.", MANDATORY, WORKING));

        var result = Merge.merge(published, List.of(edit));

        assertThat(result.profile().at(JUNIOR)).contains(new Expectation("Logs all runs.", MANDATORY, WORKING));
        assertThat(result.state()).isEqualTo(State.OUTDATED);
    }

    @Test
    void aFieldThatBothChangedCollidesAlone() {
        var published = with(JUNIOR, new Expectation("Logs most runs.", OPTIONAL, WORKING));
        var edit = new SetCell(SKILL, JUNIOR, BASE, new Expectation("Logs all runs.", MANDATORY, WORKING));

        var result = Merge.merge(published, List.of(edit));

        assertThat(result.outcomes().getFirst().conflicts()).containsExactly("description");
        assertThat(result.profile().at(JUNIOR)).contains(new Expectation("Logs most runs.", MANDATORY, WORKING));
        assertThat(result.state()).isEqualTo(State.CONFLICTED);
    }

    @Test
    void differentStatementsOfOneDescriptionAreBothTaken() {
        var base = says("Logs runs. Keeps seeds.");
        var edit = new SetCell(SKILL, JUNIOR, base, says("Logs runs. Keeps all seeds."));

        var result = Merge.merge(with(JUNIOR, says("Logs all runs. Keeps seeds.")), List.of(edit));

        assertThat(result.profile().at(JUNIOR)).contains(says("Logs all runs. Keeps all seeds."));
        assertThat(result.state()).isEqualTo(State.OUTDATED);
    }

    @Test
    void whatCollidesLeavesTheWholeDescriptionAsItIsPublished() {
        var base = says("Logs runs. Keeps seeds.");
        var edit = new SetCell(SKILL, JUNIOR, base, says("Logs most runs. Keeps all seeds."));

        var result = Merge.merge(with(JUNIOR, says("Logs all runs. Keeps seeds.")), List.of(edit));

        assertThat(result.outcomes().getFirst().conflicts()).containsExactly("description");
        assertThat(result.profile().at(JUNIOR)).contains(says("Logs all runs. Keeps seeds."));
    }

    @Test
    void aCellAddedTwiceWithDifferentContentsCollides() {
        var result = Merge.merge(with(JUNIOR, says("One.")), List.of(SetCell.adding(SKILL, JUNIOR, says("Other."))));

        assertThat(result.outcomes().getFirst().conflicts()).containsExactly("expectation");
        assertThat(result.profile().at(JUNIOR)).contains(says("One."));
    }

    @Test
    void aCellAddedTwiceWithTheSameContentIsAlreadySo() {
        var result = Merge.merge(with(JUNIOR, says("One.")), List.of(SetCell.adding(SKILL, JUNIOR, says("One."))));

        assertThat(result.state()).isEqualTo(State.ALREADY_SO);
    }

    @Test
    void anEditOfWhatWasRemovedCollides() {
        var edit = new SetCell(SKILL, JUNIOR, says("One."), says("Other."));

        var result = Merge.merge(with(SENIOR, says("Else.")), List.of(edit));

        assertThat(result.state()).isEqualTo(State.CONFLICTED);
        assertThat(result.profile().at(JUNIOR)).isEmpty();
    }

    @Test
    void aRemovalOfWhatWasEditedCollides() {
        var result = Merge.merge(with(JUNIOR, says("Now.")), List.of(SetCell.removing(SKILL, JUNIOR, says("Was."))));

        assertThat(result.state()).isEqualTo(State.CONFLICTED);
        assertThat(result.profile().at(JUNIOR)).contains(says("Now."));
    }

    @Test
    void whatIsRemovedTwiceIsAlreadySo() {
        var result = Merge.merge(with(SENIOR, says("Else.")), List.of(SetCell.removing(SKILL, JUNIOR, says("Was."))));

        assertThat(result.state()).isEqualTo(State.ALREADY_SO);
    }

    @Test
    void aSummaryCanBeTakenAway() {
        var published = with(JUNIOR, says("One.")).withSummary("Old.");

        assertThat(Merge.merge(published, List.of(new SetField(SKILL, SkillField.SUMMARY, "Old.", null)))
                        .profile()
                        .summary())
                .isNull();
    }

    @Test
    void someOfItPublishedAlreadyIsOutdatedNotDone() {
        var published = with(JUNIOR, says("One."));
        var name = new SetField(SKILL, SkillField.NAME, "Tracing", "Tracking");
        var summary = new SetField(SKILL, SkillField.SUMMARY, null, "New.");

        assertThat(Merge.merge(published, List.of(name, summary)).state()).isEqualTo(State.OUTDATED);
    }
}
