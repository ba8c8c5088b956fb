package io.rungs.proposals.core;

import io.rungs.catalog.profile.OperationType;
import io.rungs.catalog.profile.SkillField;
import io.rungs.kernel.Letters;
import io.rungs.proposals.OperationForm.FieldValues;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which parts an operation of a type takes; see the table of [io.rungs.proposals.OperationForm].
public record OperationParts(boolean role, boolean level, List<Part> base, List<Part> proposed) {
    /// A field of the values.
    public enum Part {
        TEXT(FieldValues::text),
        DESCRIPTION(FieldValues::description),
        AS_BELOW(FieldValues::asBelow),
        REQUIREMENT(FieldValues::requirement),
        PROFICIENCY(FieldValues::proficiency),
        SLUG(FieldValues::slug),
        GROUP(FieldValues::group),
        LADDER(FieldValues::ladder);

        private final Function<FieldValues, @Nullable Object> read;

        Part(Function<FieldValues, @Nullable Object> read) {
            this.read = read;
        }

        public String field() {
            return this == AS_BELOW ? "asBelow" : Letters.small(name());
        }

        @Nullable
        public Object of(FieldValues values) {
            return read.apply(values);
        }
    }

    private static final List<Part> NOTHING = List.of();
    private static final List<Part> SKILL = List.of(Part.TEXT, Part.SLUG, Part.GROUP);
    private static final List<Part> LADDER = List.of(Part.LADDER);
    private static final List<Part> SAYS = List.of(Part.DESCRIPTION, Part.AS_BELOW, Part.REQUIREMENT, Part.PROFICIENCY);

    public static OperationParts of(OperationType type) {
        return switch (type) {
            case CreateSkill -> new OperationParts(false, false, NOTHING, SKILL);
            case RetireSkill, RestoreSkill -> new OperationParts(false, false, NOTHING, NOTHING);
            case AddRoleToSkill -> new OperationParts(true, false, NOTHING, NOTHING);
            case RemoveRoleFromSkill -> new OperationParts(true, false, LADDER, NOTHING);
            case AddExpectation -> new OperationParts(true, true, NOTHING, SAYS);
            case EditExpectation -> new OperationParts(true, true, SAYS, SAYS);
            case RemoveExpectation -> new OperationParts(true, true, SAYS, NOTHING);
            default -> ofField(type.field().orElseThrow());
        };
    }

    private static OperationParts ofField(SkillField field) {
        var part = Stream.of(Part.values())
                .filter(it -> it.field().equals(field.part()))
                .toList();
        return new OperationParts(false, false, part, part);
    }
}
