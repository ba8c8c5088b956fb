package io.rungs.proposals;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.OnRole;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An operation as it is sent and shown: which parts it needs depends on its type.
///
/// | type | role | level | base | proposed |
/// |---|---|---|---|---|
/// | SetName, SetSummary | – | – | text | text |
/// | SetSlug | – | – | slug | slug |
/// | MoveSkill | – | – | group | group |
/// | CreateSkill | – | – | – | text (the name), slug, group |
/// | RetireSkill, RestoreSkill | – | – | – | – |
/// | AddRoleToSkill | yes | – | – | – |
/// | RemoveRoleFromSkill | yes | – | ladder | – |
/// | AddExpectation | yes | yes | – | description, requirement, proficiency |
/// | EditExpectation | yes | yes | all three | all three |
/// | RemoveExpectation | yes | yes | all three | – |
///
/// The id of a skill to be created is made by whoever writes the draft; the other operations on that id fill it.
public record OperationForm(
        Type type,
        UUID skill,
        @Nullable UUID role,
        @Nullable Level level,
        @Nullable FieldValues base,
        @Nullable FieldValues proposed) {
    public enum Type {
        CreateSkill,
        RetireSkill,
        RestoreSkill,
        SetName,
        SetSlug,
        SetSummary,
        MoveSkill,
        AddRoleToSkill,
        RemoveRoleFromSkill,
        AddExpectation,
        EditExpectation,
        RemoveExpectation
    }

    /// The values of the edited fields. `text` is a name or a summary, `ladder` all that is expected of a role.
    public record FieldValues(
            @Nullable String text,
            @Nullable String description,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency,
            @Nullable String slug,
            @Nullable UUID group,
            @Nullable List<LadderRung> ladder) {
        public static FieldValues of(@Nullable String text) {
            return new FieldValues(text, null, null, null, null, null, null);
        }

        public static FieldValues of(Expectation it) {
            return of(it.description(), it.requirement(), it.proficiency());
        }

        public static FieldValues of(
                @Nullable String description, @Nullable Requirement requirement, @Nullable Proficiency proficiency) {
            return new FieldValues(null, description, requirement, proficiency, null, null, null);
        }

        static FieldValues ofSlug(String slug) {
            return new FieldValues(null, null, null, null, slug, null, null);
        }

        static FieldValues ofGroup(UUID group) {
            return new FieldValues(null, null, null, null, null, group, null);
        }

        static FieldValues of(SortedMap<Level, Expectation> ladder) {
            return new FieldValues(null, null, null, null, null, null, LadderRung.of(ladder));
        }

        static FieldValues of(CreateSkill it) {
            return new FieldValues(it.name(), null, null, null, it.slug(), it.group(), null);
        }
    }

    /// What is expected of a role at one level.
    public record LadderRung(
            Level level,
            String description,
            Requirement requirement,
            @Nullable Proficiency proficiency) {
        public static List<LadderRung> of(SortedMap<Level, Expectation> ladder) {
            return ladder.entrySet().stream()
                    .map(it -> new LadderRung(
                            it.getKey(),
                            it.getValue().description(),
                            it.getValue().requirement(),
                            it.getValue().proficiency()))
                    .toList();
        }
    }

    public static OperationForm of(Operation operation) {
        var type = Type.valueOf(operation.getClass().getSimpleName());
        UUID role = operation instanceof OnRole it ? it.role() : null;
        Level level = null;
        if (operation instanceof OnCell it) {
            role = it.place().role();
            level = it.place().level();
        }
        return new OperationForm(type, operation.skill(), role, level, base(operation), proposed(operation));
    }

    private static @Nullable FieldValues base(Operation operation) {
        return switch (operation) {
            case SetName it -> FieldValues.of(it.base());
            case SetSummary it -> FieldValues.of(it.base());
            case SetSlug it -> FieldValues.ofSlug(it.base());
            case MoveSkill it -> FieldValues.ofGroup(it.base());
            case RemoveRoleFromSkill it -> FieldValues.of(it.base());
            case EditExpectation it -> FieldValues.of(it.base());
            case RemoveExpectation it -> FieldValues.of(it.base());
            case CreateSkill _, RetireSkill _, RestoreSkill _, AddRoleToSkill _, AddExpectation _ -> null;
        };
    }

    private static @Nullable FieldValues proposed(Operation operation) {
        return switch (operation) {
            case SetName it -> FieldValues.of(it.proposed());
            case SetSummary it -> FieldValues.of(it.proposed());
            case SetSlug it -> FieldValues.ofSlug(it.proposed());
            case MoveSkill it -> FieldValues.ofGroup(it.proposed());
            case CreateSkill it -> FieldValues.of(it);
            case AddExpectation it -> FieldValues.of(it.proposed());
            case EditExpectation it -> FieldValues.of(it.proposed());
            case RetireSkill _, RestoreSkill _, AddRoleToSkill _, RemoveRoleFromSkill _, RemoveExpectation _ -> null;
        };
    }
}
