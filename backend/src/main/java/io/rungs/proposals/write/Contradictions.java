package io.rungs.proposals.write;

import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds operations of one patch set that make no sense: those that change nothing, and those that contradict an
/// earlier one.
final class Contradictions {
    private Contradictions() {}

    static List<FieldError> in(List<Operation> operations) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            String path = "operations[" + i + "]";
            if (Classify.idle(operation))
                errors.add(new FieldError(path, "This changes nothing: the proposed values are the base values."));
            operations.subList(0, i).stream()
                    .flatMap(it -> between(it, operation, path).stream())
                    .findFirst()
                    .ifPresent(errors::add);
        }
        return errors;
    }

    private static Optional<FieldError> between(Operation earlier, Operation operation, String path) {
        if (!earlier.skill().equals(operation.skill())) return sameAddress(earlier, operation, path);
        if (operation.sameTarget(earlier))
            return error(path, "An earlier change edits the same thing: make one of both.");
        if (earlier.retires() || operation.retires())
            return error(path, "This proposal retires the skill: leave all other changes of it out.");
        if (givenAtCreation(earlier, operation) || givenAtCreation(operation, earlier))
            return error(path, "This proposal creates the skill: give it its name, address and group there.");
        if (goesWith(earlier, operation) || goesWith(operation, earlier))
            return error(path, "This proposal removes the role with all that is expected of it: keep one of both.");
        return Optional.empty();
    }

    private static Optional<FieldError> sameAddress(Operation earlier, Operation operation, String path) {
        boolean same = operation.takes().isPresent() && operation.takes().equals(earlier.takes());
        return same
                ? error(path + ".proposed.slug", "An earlier change takes this address: choose another.")
                : Optional.empty();
    }

    private static boolean givenAtCreation(Operation created, Operation other) {
        boolean given =
                other.isOfSkill() || other instanceof SetField it && it.field().isRequired();
        return created instanceof CreateSkill && given;
    }

    private static boolean goesWith(Operation role, Operation other) {
        return role instanceof SetRole it
                && !it.adds()
                && other instanceof SetCell cell
                && it.role().equals(cell.place().role());
    }

    private static Optional<FieldError> error(String field, String message) {
        return Optional.of(new FieldError(field, message));
    }
}
