package io.rungs.proposals;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.OperationType;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
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
/// | AddExpectation | yes | yes | – | description or asBelow; requirement and proficiency if any |
/// | EditExpectation | yes | yes | all of them | all of them |
/// | RemoveExpectation | yes | yes | all of them | – |
///
/// The id of a skill to be created is made by whoever writes the draft; the other operations on that id fill it.
public record OperationForm(
        OperationType type,
        UUID skill,
        @Nullable UUID role,
        @Nullable Level level,
        @Nullable FieldValues base,
        @Nullable FieldValues proposed) {
    /// The values of the edited fields. `text` is a name or a summary, `ladder` all that is expected of a role.
    public record FieldValues(
            @Nullable String text,
            @Nullable String description,
            @Nullable Boolean asBelow,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency,
            @Nullable String slug,
            @Nullable UUID group,
            @Nullable List<LadderRung> ladder) {
        public static FieldValues of(@Nullable String text) {
            return new FieldValues(text, null, null, null, null, null, null, null);
        }

        public static FieldValues of(Expectation it) {
            Boolean below = it.asBelow() ? true : null;
            return new FieldValues(null, it.description(), below, it.requirement(), it.proficiency(), null, null, null);
        }

        public static FieldValues of(
                @Nullable String description, @Nullable Requirement requirement, @Nullable Proficiency proficiency) {
            return new FieldValues(null, description, null, requirement, proficiency, null, null, null);
        }

        /// As the field is sent.
        static FieldValues of(SkillField field, @Nullable String value) {
            return switch (field.form()) {
                case TEXT -> of(value);
                case SLUG -> new FieldValues(null, null, null, null, null, value, null, null);
                case GROUP ->
                    new FieldValues(
                            null, null, null, null, null, null, value == null ? null : UUID.fromString(value), null);
                case STATE -> of((String) null);
            };
        }

        static FieldValues of(SortedMap<Level, Expectation> ladder) {
            return new FieldValues(null, null, null, null, null, null, null, LadderRung.of(ladder));
        }

        static FieldValues of(CreateSkill it) {
            return new FieldValues(it.name(), null, null, null, null, it.slug(), it.group(), null);
        }

        public boolean below() {
            return Boolean.TRUE.equals(asBelow);
        }

        /// What a cell would say.
        public Expectation expectation() {
            return new Expectation(below() ? null : description, requirement, proficiency);
        }

        /// What they say of the field.
        public @Nullable String at(SkillField field) {
            return switch (field.form()) {
                case TEXT -> text;
                case SLUG -> slug;
                case GROUP -> group == null ? null : group.toString();
                case STATE -> null;
            };
        }
    }

    /// What is expected of a role at one level.
    public record LadderRung(
            Level level,
            @Nullable String description,
            @Nullable Boolean asBelow,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency) {
        public static List<LadderRung> of(SortedMap<Level, Expectation> ladder) {
            return ladder.entrySet().stream()
                    .map(it -> new LadderRung(
                            it.getKey(),
                            it.getValue().description(),
                            it.getValue().asBelow() ? true : null,
                            it.getValue().requirement(),
                            it.getValue().proficiency()))
                    .toList();
        }
    }

    public static OperationForm of(Operation operation) {
        Level level = operation instanceof SetCell it ? it.place().level() : null;
        return new OperationForm(
                OperationType.of(operation),
                operation.skill(),
                operation.named().orElse(null),
                level,
                base(operation),
                proposed(operation));
    }

    private static @Nullable FieldValues base(Operation operation) {
        return switch (operation) {
            case SetField it -> it.sets(SkillField.STATE) ? null : FieldValues.of(it.field(), it.base());
            case SetRole it -> it.base() == null ? null : FieldValues.of(it.base());
            case SetCell it -> it.base() == null ? null : FieldValues.of(it.base());
            case CreateSkill _ -> null;
        };
    }

    private static @Nullable FieldValues proposed(Operation operation) {
        return switch (operation) {
            case SetField it -> it.sets(SkillField.STATE) ? null : FieldValues.of(it.field(), it.proposed());
            case SetRole _ -> null;
            case SetCell it -> it.proposed() == null ? null : FieldValues.of(it.proposed());
            case CreateSkill it -> FieldValues.of(it);
        };
    }
}
