package io.rungs.proposals.core;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.OperationType;
import io.rungs.catalog.profile.SkillField;
import io.rungs.kernel.Sha256;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hashes what an operation changes: where, and each changed field from what to what. A text brought onto a newer
/// base whose changed fields did not move keeps the reviews that were given on it; a resolved collision does not.
public final class Content {
    private Content() {}

    static String of(Operation operation) {
        String type = OperationType.of(operation).name();
        return switch (operation) {
            case SetField it when it.sets(SkillField.STATE) -> hash(type, it);
            case SetField it -> hash(type, it, it.base(), it.proposed());
            case SetRole it when it.adds() -> hash(type, it, it.role().toString());
            case SetRole it -> hash(type, it, it.role().toString(), ladder(it));
            case SetCell it -> cell(type, it);
            case CreateSkill it ->
                hash(type, it, it.slug(), it.name(), it.group().toString());
        };
    }

    private static String cell(String type, SetCell it) {
        String place = it.place().role() + "/" + it.place().level();
        Expectation base = it.base();
        Expectation proposed = it.proposed();
        if (base == null || proposed == null)
            return hash(type, it, place, text(Objects.requireNonNull(base == null ? proposed : base)));
        return hash(
                type,
                it,
                place,
                change(said(base), said(proposed)),
                change(base.requirement(), proposed.requirement()),
                change(base.proficiency(), proposed.proficiency()));
    }

    private static String text(Expectation it) {
        return it.requirement() + "/" + it.proficiency() + "/" + said(it);
    }

    /// Nobody can write what stands for as below.
    private static String said(Expectation it) {
        return it.asBelow() ? "\u0002" : it.words();
    }

    private static String ladder(SetRole it) {
        return it.ladder().entrySet().stream()
                .map(rung -> rung.getKey() + "/" + text(rung.getValue()))
                .collect(Collectors.joining("\u0001"));
    }

    private static String change(@Nullable Object base, @Nullable Object proposed) {
        return Objects.equals(base, proposed) ? "" : base + "\u0001" + proposed;
    }

    private static String hash(String type, Operation operation, @Nullable String... parts) {
        var content = new StringBuilder(type).append(operation.skill());
        for (String part : parts) content.append('\0').append(part);
        return Sha256.hex(16, content.toString());
    }
}
