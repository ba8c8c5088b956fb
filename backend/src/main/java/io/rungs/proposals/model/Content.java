package io.rungs.proposals.model;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.kernel.Sha256;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hashes what an operation changes: where, and each changed field from what to what. A text brought onto a newer
/// base whose changed fields did not move keeps the reviews that were given on it; a resolved collision does not.
final class Content {
    private Content() {}

    static String of(Operation operation) {
        return switch (operation) {
            case SetName it -> hash("SetName", it, it.base(), it.proposed());
            case SetSummary it -> hash("SetSummary", it, it.base(), it.proposed());
            case AddExpectation it -> hash("AddExpectation", it, place(it), text(it.proposed()));
            case EditExpectation it ->
                hash(
                        "EditExpectation",
                        it,
                        place(it),
                        change(it.base().description(), it.proposed().description()),
                        change(it.base().requirement(), it.proposed().requirement()),
                        change(it.base().proficiency(), it.proposed().proficiency()));
            case RemoveExpectation it -> hash("RemoveExpectation", it, place(it), text(it.base()));
            case SetSlug it -> hash("SetSlug", it, it.base(), it.proposed());
            case MoveSkill it ->
                hash("MoveSkill", it, it.base().toString(), it.proposed().toString());
            case CreateSkill it ->
                hash("CreateSkill", it, it.slug(), it.name(), it.group().toString());
            case RetireSkill it -> hash("RetireSkill", it);
            case RestoreSkill it -> hash("RestoreSkill", it);
            case AddRoleToSkill it -> hash("AddRoleToSkill", it, it.role().toString());
            case RemoveRoleFromSkill it ->
                hash("RemoveRoleFromSkill", it, it.role().toString(), ladder(it));
        };
    }

    private static String place(OnCell it) {
        return it.place().role() + "/" + it.place().level();
    }

    private static String text(Expectation it) {
        return it.requirement() + "/" + it.proficiency() + "/" + it.description();
    }

    private static String ladder(RemoveRoleFromSkill it) {
        return it.base().entrySet().stream()
                .map(rung -> rung.getKey() + "/" + text(rung.getValue()))
                .collect(Collectors.joining("\u0001"));
    }

    private static String change(@Nullable Object base, @Nullable Object proposed) {
        return Objects.equals(base, proposed) ? "" : base + "\u0001" + proposed;
    }

    private static String hash(String kind, Operation operation, @Nullable String... parts) {
        var content = new StringBuilder(kind).append(operation.skill());
        for (String part : parts) content.append('\0').append(part);
        return Sha256.hex(16, content.toString());
    }
}
