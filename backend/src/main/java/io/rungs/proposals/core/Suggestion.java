package io.rungs.proposals.core;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.SkillField;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.core.PatchSet.Step;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wording that somebody offers for one operation of a patch set; its author applies or declines it.
///
/// `proposed` says the whole of what the operation would propose. Whether what it was made for still stands is not
/// stored: it follows from the newest patch set.
public record Suggestion(
        UUID id, UUID review, UUID by, int patchSet, int position, FieldValues proposed, State state, Instant givenAt) {
    public enum State {
        OPEN,
        APPLIED,
        DECLINED,
        /// A moderator took it away before it was settled.
        HIDDEN
    }

    /// Where it can be applied now: the operation that it was made for, at its place in the newest patch set.
    public Optional<Target> target(Dossier dossier) {
        Step made = dossier.patchSet(patchSet).steps().get(position);
        var steps = dossier.newest().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).content().equals(made.content())) continue;
            int at = i;
            return onto(made.operation(), steps.get(i).operation()).map(it -> new Target(at, it));
        }
        return Optional.empty();
    }

    /// Whether it was made for the same text as another one, proposed for another role of the level.
    public boolean sharesTextWith(Suggestion other, Dossier dossier) {
        return madeFor(dossier) instanceof SetCell mine
                && other.madeFor(dossier) instanceof SetCell theirs
                && mine.skill().equals(theirs.skill())
                && mine.place().level().equals(theirs.place().level())
                && Objects.equals(mine.base(), theirs.base())
                && Objects.equals(mine.proposed(), theirs.proposed());
    }

    private Operation madeFor(Dossier dossier) {
        return dossier.patchSet(patchSet).steps().get(position).operation();
    }

    /// The position, and the operation as it would be.
    public record Target(int position, Operation operation) {}

    /// What it changes of the one operation, changed in the other; nothing where that says something else there.
    private Optional<Operation> onto(Operation made, Operation now) {
        FieldValues was = proposed(made);
        FieldValues is = proposed(now);
        if (was == null || is == null) return Optional.empty();
        boolean stands = same(was.text(), is.text(), proposed.text())
                && same(said(was), said(is), said(proposed))
                && same(was.requirement(), is.requirement(), proposed.requirement())
                && same(was.proficiency(), is.proficiency(), proposed.proficiency());
        return stands ? with(now, patched(was, is)) : Optional.empty();
    }

    private static boolean same(@Nullable Object was, @Nullable Object is, @Nullable Object wanted) {
        return Objects.equals(was, wanted) || Objects.equals(was, is);
    }

    private FieldValues patched(FieldValues was, FieldValues is) {
        if (was.description() == null && !was.below())
            return FieldValues.of(pick(was.text(), is.text(), proposed.text()));
        return FieldValues.of(new Expectation(
                pick(said(was), said(is), said(proposed)),
                pick(was.requirement(), is.requirement(), proposed.requirement()),
                pick(was.proficiency(), is.proficiency(), proposed.proficiency())));
    }

    /// Nothing is as below.
    private static @Nullable String said(FieldValues it) {
        return it.below() ? null : it.description();
    }

    private static <T> @Nullable T pick(@Nullable T was, @Nullable T is, @Nullable T wanted) {
        return Objects.equals(was, wanted) ? is : wanted;
    }

    /// What an operation with a text proposes; nothing of others, which cannot be worded otherwise.
    public static @Nullable FieldValues proposed(Operation operation) {
        return switch (operation) {
            case SetField it when it.field().form() == SkillField.Form.TEXT -> FieldValues.of(it.proposed());
            case SetCell it -> it.proposed() == null ? null : FieldValues.of(it.proposed());
            case SetField _, SetRole _, CreateSkill _ -> null;
        };
    }

    /// The operation, proposing these values.
    public static Optional<Operation> with(Operation operation, FieldValues values) {
        return switch (operation) {
            case SetField it
            when it.field().form() == SkillField.Form.TEXT ->
                Optional.of(new SetField(it.skill(), it.field(), it.base(), values.text()));
            case SetCell it
            when it.proposed() != null ->
                Optional.of(new SetCell(it.skill(), it.place(), it.base(), values.expectation()));
            case SetField _, SetCell _, SetRole _, CreateSkill _ -> Optional.empty();
        };
    }
}
