package io.rungs.proposals.view;

import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Merge;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.view.Change;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.text.WordEdit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One operation as it is read: what it would change, and how it fares with what is published now.
///
/// `before` and `textBefore` are the base values, `published` and `textPublished` what stands now; `conflicts`
/// names the fields that collide. `ladder` is what would go with a role that is to be removed, `ladderPublished`
/// what is expected of it now.
public record ProposedChange(
        int position,
        Merge.State state,
        ChangeClass changeClass,
        SkillRef skill,
        Change.Kind kind,
        Change.Act act,
        @Nullable UUID cell,
        @Nullable RoleRef role,
        @Nullable Level level,
        @Nullable Expectation before,
        @Nullable Expectation after,
        @Nullable Expectation published,
        @Nullable String textBefore,
        @Nullable String textAfter,
        @Nullable String textPublished,
        List<LadderRung> ladder,
        List<LadderRung> ladderPublished,
        List<WordEdit> words,
        String sentence,
        List<String> conflicts) {

    /// What is published now where the operation works, and what would go with a role.
    public record Standing(
            @Nullable Expectation expectation,
            @Nullable String text,
            List<LadderRung> ladder,
            List<LadderRung> ladderNow) {}

    /// The change itself, with what only a proposal knows of it.
    public static ProposedChange of(
            int position, Merge.Outcome outcome, ChangeClass changeClass, SkillRef skill, Change change, Standing now) {
        return new ProposedChange(
                position,
                outcome.state(),
                changeClass,
                skill,
                change.kind(),
                change.act(),
                change.cell(),
                change.role(),
                change.level(),
                change.before(),
                change.after(),
                now.expectation(),
                change.textBefore(),
                change.textAfter(),
                now.text(),
                now.ladder(),
                now.ladderNow(),
                change.words(),
                change.sentence(),
                outcome.conflicts());
    }
}
