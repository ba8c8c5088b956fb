package io.rungs.proposals.usecase;

import io.rungs.catalog.Classify;
import io.rungs.catalog.Expectation;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.kernel.Texts;
import io.rungs.proposals.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what an author sent and holds it against what is published: nothing wrong gets past here.
@Component
class ReadSubmission {
    private static final int MOST_OPERATIONS = 200;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_RATIONALE = 4000;

    private final Heads heads;

    ReadSubmission(Heads heads) {
        this.heads = heads;
    }

    record Content(String title, String rationale, List<Operation> operations) {}

    /// @param known operations of the patch set before: their bases were right once and need not be the newest
    /// @throws Refusal.Invalid when parts are missing or wrong in themselves
    /// @throws Refusal.Conflict `base-moved`, `cell-exists`, `cell-empty` when they do not fit what is published
    Content read(Submission submission, List<Operation> known) {
        var texts = new Texts();
        String title = texts.required("title", submission.title(), LONGEST_TITLE);
        String rationale = texts.optional("rationale", submission.rationale(), LONGEST_RATIONALE);
        var forms = Optional.ofNullable(submission.operations()).orElse(List.of());
        if (forms.size() > MOST_OPERATIONS)
            throw Refusal.invalid(
                    "too-many-operations",
                    "operations",
                    "At most %d changes in one proposal; these are %d.".formatted(MOST_OPERATIONS, forms.size()));
        var operations = new OperationReader(texts).read(forms);
        texts.check();
        requireSense(operations);
        requireFit(operations, known);
        return new Content(title, rationale, operations);
    }

    private static void requireSense(List<Operation> operations) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (Classify.idle(operation))
                errors.add(new FieldError(path(i), "This changes nothing: the proposed values are the base values."));
            if (operations.subList(0, i).stream().anyMatch(operation::sameTarget))
                errors.add(new FieldError(path(i), "An earlier change edits the same thing: make one of both."));
        }
        if (!errors.isEmpty())
            throw Refusal.invalid("senseless-operations", errors.getFirst().message(), errors);
    }

    private void requireFit(List<Operation> operations, List<Operation> known) {
        Map<UUID, Head> published =
                heads.read(operations.stream().map(Operation::skill).distinct().toList());
        List<FieldError> errors = new ArrayList<>();
        String code = "";
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            Head head = published.get(operation.skill());
            if (head == null)
                throw Refusal.invalid("unknown-skill", path(i) + ".skill", "There is no skill with this id.");
            var misfit = known.stream().anyMatch(it -> sameBase(it, operation))
                    ? Optional.<Misfit>empty()
                    : misfit(operation, head, path(i));
            if (misfit.isPresent()) {
                code = misfit.get().code();
                errors.add(misfit.get().error());
            }
        }
        if (!errors.isEmpty()) throw Refusal.conflict(code, errors.getFirst().message(), errors);
    }

    private record Misfit(String code, FieldError error) {}

    private static Optional<Misfit> misfit(Operation operation, Head head, String path) {
        if (operation instanceof OnCell it
                && !head.profile().roles().contains(it.place().role()))
            throw Refusal.invalid("unknown-role", path + ".role", head.skill().name() + " has no role with this id.");
        return switch (operation) {
            case SetName it -> moved(it.base(), head.profile().name(), path);
            case SetSummary it -> moved(it.base(), head.profile().summary(), path);
            case AddExpectation it ->
                head.profile()
                        .at(it.place())
                        .map(now -> new Misfit(
                                "cell-exists",
                                new FieldError(
                                        path,
                                        "This cell says something already: “" + now.description() + "”. Edit it.")));
            case EditExpectation it -> cell(it, it.base(), head, path);
            case RemoveExpectation it -> cell(it, it.base(), head, path);
        };
    }

    private static Optional<Misfit> cell(OnCell operation, Expectation base, Head head, String path) {
        var now = head.profile().at(operation.place());
        if (now.isEmpty())
            return Optional.of(new Misfit(
                    "cell-empty", new FieldError(path, "This cell says nothing at the moment. Add an expectation.")));
        if (now.get().equals(base)) return Optional.empty();
        return moved(null, now.get().description(), path);
    }

    private static Optional<Misfit> moved(@Nullable Object base, @Nullable String now, String path) {
        if (Objects.equals(base, now)) return Optional.empty();
        return Optional.of(new Misfit(
                "base-moved",
                new FieldError(path + ".base", "It says something else now: “" + Objects.toString(now, "") + "”.")));
    }

    private static boolean sameBase(Operation before, Operation after) {
        if (!before.sameTarget(after) || before.getClass() != after.getClass()) return false;
        return switch (before) {
            case SetName it -> it.base().equals(((SetName) after).base());
            case SetSummary it -> Objects.equals(it.base(), ((SetSummary) after).base());
            case AddExpectation _ -> true;
            case EditExpectation it -> it.base().equals(((EditExpectation) after).base());
            case RemoveExpectation it -> it.base().equals(((RemoveExpectation) after).base());
        };
    }

    private static String path(int position) {
        return "operations[" + position + "]";
    }
}
