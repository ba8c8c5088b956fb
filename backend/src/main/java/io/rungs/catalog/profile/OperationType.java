package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an operation is called where it is sent and kept. These names stay for ever: what was kept is read by them.
public enum OperationType {
    CreateSkill,
    RetireSkill(SkillField.STATE),
    RestoreSkill(SkillField.STATE),
    SetName(SkillField.NAME),
    SetSlug(SkillField.SLUG),
    SetSummary(SkillField.SUMMARY),
    MoveSkill(SkillField.GROUP),
    AddRoleToSkill,
    RemoveRoleFromSkill,
    AddExpectation,
    EditExpectation,
    RemoveExpectation;

    private final @Nullable SkillField field;

    OperationType() {
        this(null);
    }

    OperationType(@Nullable SkillField field) {
        this.field = field;
    }

    /// The field that it sets, where it sets one to what it proposes.
    public Optional<SkillField> field() {
        return Optional.ofNullable(field).filter(it -> it != SkillField.STATE);
    }

    public static OperationType of(Operation operation) {
        return switch (operation) {
            case CreateSkill _ -> CreateSkill;
            case SetField it -> it.retires() ? RetireSkill : setting(it.field());
            case SetRole it -> it.adds() ? AddRoleToSkill : RemoveRoleFromSkill;
            case SetCell it when it.base() == null -> AddExpectation;
            case SetCell it -> it.proposed() == null ? RemoveExpectation : EditExpectation;
        };
    }

    /// What is not retired by it is restored.
    private static OperationType setting(SkillField field) {
        return Stream.of(values())
                .filter(it -> it != RetireSkill && it.field == field)
                .findFirst()
                .orElseThrow();
    }
}
