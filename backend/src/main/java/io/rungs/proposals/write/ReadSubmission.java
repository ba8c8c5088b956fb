package io.rungs.proposals.write;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Heads;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Operation;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ActOnProposals;
import io.rungs.proposals.Submission;
import io.rungs.proposals.write.Fit.Misfit;
import io.rungs.text.Markdown;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads what an author sent and holds it against what is published: nothing wrong gets past here.
@Component
public class ReadSubmission {
    private static final int MOST_OPERATIONS = ActOnProposals.MOST_OPERATIONS;
    private static final int MOST_CHARACTERS = ActOnProposals.MOST_CHARACTERS;
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_RATIONALE = ActOnProposals.LONGEST_RATIONALE;

    private final Heads heads;
    private final Frameworks frameworks;
    private final Classify classes;

    ReadSubmission(Heads heads, Frameworks frameworks, Classify classes) {
        this.heads = heads;
        this.frameworks = frameworks;
        this.classes = classes;
    }

    /// @param classes tells how deep the operations go
    public record Content(String title, String rationale, List<Operation> operations, Classify classes) {}

    /// @param known operations of the patch set before: their bases were right once and need not be the newest
    /// @throws Refusal.Invalid when parts are missing or wrong in themselves
    /// @throws Refusal.Conflict when they do not fit what is published, with the code of a [Misfit]
    public Content read(Submission submission, List<Operation> known) {
        var texts = new Texts();
        String title = texts.required("title", submission.title(), LONGEST_TITLE);
        String rationale = texts.optional("rationale", submission.rationale(), LONGEST_RATIONALE, Markdown::words);
        var forms = Optional.ofNullable(submission.operations()).orElse(List.of());
        if (forms.size() > MOST_OPERATIONS)
            throw Refusal.invalid(
                    "too-many-operations",
                    "operations",
                    "At most %,d changes in one proposal; these are %,d.".formatted(MOST_OPERATIONS, forms.size()));
        var written = new OperationReader(texts).read(forms);
        texts.check();
        var operations = Followed.of(written, heads);
        requireRoom(operations);
        requireSense(operations);
        requireFit(operations, known);
        return new Content(title, rationale, operations, classes);
    }

    private static void requireRoom(List<Operation> operations) {
        long characters = operations.stream().mapToLong(Operation::characters).sum();
        if (characters > MOST_CHARACTERS)
            throw Refusal.invalid(
                    "too-long-together",
                    "operations",
                    "One proposal says at most %,d characters, what stands there now included; this one says %,d. Make several of it."
                            .formatted(MOST_CHARACTERS, characters));
    }

    private static void requireSense(List<Operation> operations) {
        var errors = Contradictions.in(operations);
        if (!errors.isEmpty())
            throw Refusal.invalid("senseless-operations", errors.getFirst().message(), errors);
    }

    private void requireFit(List<Operation> operations, List<Operation> known) {
        var misfits = new Fit(operations, heads, frameworks.now()).misfits(known);
        if (misfits.isEmpty()) return;
        String code = misfits.getLast().code();
        var errors = misfits.stream().map(Misfit::error).toList();
        throw Refusal.conflict(code, errors.getFirst().message(), errors);
    }
}
