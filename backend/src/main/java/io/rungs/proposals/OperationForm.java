package io.rungs.proposals;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An operation as it is sent and shown: which parts it needs depends on its type.
///
/// | type | role, level | base | proposed |
/// |---|---|---|---|
/// | SetName, SetSummary | – | text | text |
/// | AddExpectation | yes | – | description, requirement, proficiency |
/// | EditExpectation | yes | all three | all three |
/// | RemoveExpectation | yes | all three | – |
public record OperationForm(
        Type type,
        UUID skill,
        @Nullable UUID role,
        @Nullable Level level,
        @Nullable FieldValues base,
        @Nullable FieldValues proposed) {
    public enum Type {
        SetName,
        SetSummary,
        AddExpectation,
        EditExpectation,
        RemoveExpectation
    }

    /// The values of the edited fields.
    public record FieldValues(
            @Nullable String text,
            @Nullable String description,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency) {
        static FieldValues of(@Nullable String text) {
            return new FieldValues(text, null, null, null);
        }

        public static FieldValues of(Expectation it) {
            return new FieldValues(null, it.description(), it.requirement(), it.proficiency());
        }
    }

    public static OperationForm of(Operation operation) {
        return switch (operation) {
            case SetName it ->
                new OperationForm(
                        Type.SetName, it.skill(), null, null, FieldValues.of(it.base()), FieldValues.of(it.proposed()));
            case SetSummary it ->
                new OperationForm(
                        Type.SetSummary,
                        it.skill(),
                        null,
                        null,
                        FieldValues.of(it.base()),
                        FieldValues.of(it.proposed()));
            case AddExpectation it ->
                new OperationForm(
                        Type.AddExpectation,
                        it.skill(),
                        it.place().role(),
                        it.place().level(),
                        null,
                        FieldValues.of(it.proposed()));
            case EditExpectation it ->
                new OperationForm(
                        Type.EditExpectation,
                        it.skill(),
                        it.place().role(),
                        it.place().level(),
                        FieldValues.of(it.base()),
                        FieldValues.of(it.proposed()));
            case RemoveExpectation it ->
                new OperationForm(
                        Type.RemoveExpectation,
                        it.skill(),
                        it.place().role(),
                        it.place().level(),
                        FieldValues.of(it.base()),
                        null);
        };
    }
}
