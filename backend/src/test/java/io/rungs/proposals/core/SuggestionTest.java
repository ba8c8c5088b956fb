package io.rungs.proposals.core;

import static io.rungs.proposals.policy.Scene.JUNIOR;
import static io.rungs.proposals.policy.Scene.LENA;
import static io.rungs.proposals.policy.Scene.START;
import static io.rungs.proposals.policy.Scene.TRACKING;
import static io.rungs.proposals.policy.Scene.bar;
import static io.rungs.proposals.policy.Scene.clarifying;
import static io.rungs.proposals.policy.Scene.junior;
import static io.rungs.proposals.policy.Scene.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Requirement;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.core.Suggestion.Target;
import io.rungs.proposals.policy.Scene;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final String BETTER = "Logs every run with its data and code.";

    @Test
    void itIsAppliedToWhatItWasMadeFor() {
        var scene = new Scene().proposes(summary(), clarifying());

        assertThat(suggested(1, junior(BETTER)).target(scene.dossier())).contains(new Target(1, clarifying(BETTER)));
    }

    @Test
    void itFollowsItsChangeToAnotherPosition() {
        var scene = new Scene().proposes(summary(), clarifying()).proposes(clarifying());

        assertThat(suggested(1, junior(BETTER)).target(scene.dossier())).contains(new Target(0, clarifying(BETTER)));
    }

    @Test
    void itFollowsItsChangeOntoANewerBase() {
        var onNewer = new SetCell(
                TRACKING,
                JUNIOR,
                new Expectation("Logs every run.", Requirement.MANDATORY, null),
                new Expectation(clarifying().proposed().description(), Requirement.MANDATORY, null));
        var scene = new Scene().proposes(clarifying()).proposes(onNewer);

        assertThat(suggested(0, junior(BETTER)).target(scene.dossier()))
                .contains(new Target(
                        0,
                        new SetCell(
                                TRACKING,
                                JUNIOR,
                                onNewer.base(),
                                new Expectation(BETTER, Requirement.MANDATORY, null))));
    }

    @Test
    void itIsOutdatedWhereTheChangeSaysSomethingElse() {
        var amended = new Scene().proposes(clarifying()).proposes(clarifying("Logs all that runs."));
        var dropped = new Scene().proposes(clarifying(), summary()).proposes(summary());

        assertThat(suggested(0, junior(BETTER)).target(amended.dossier())).isEmpty();
        assertThat(suggested(0, junior(BETTER)).target(dropped.dossier())).isEmpty();
    }

    /// The change itself is about the requirement; the words that were to be put otherwise have been meanwhile.
    @Test
    void itIsOutdatedWhereTheWordsMovedWithTheBase() {
        var onNewer = new SetCell(
                TRACKING,
                JUNIOR,
                junior("Logs most runs."),
                new Expectation("Logs most runs.", Requirement.MANDATORY, null));
        var scene = new Scene().proposes(bar()).proposes(onNewer);
        var worded = new Expectation(BETTER, Requirement.MANDATORY, null);

        assertThat(suggested(0, worded).target(scene.dossier())).isEmpty();
    }

    private static Suggestion suggested(int position, Expectation proposed) {
        return new Suggestion(
                new UUID(7, 1),
                new UUID(8, 1),
                LENA,
                1,
                position,
                FieldValues.of(proposed),
                Suggestion.State.OPEN,
                START);
    }
}
