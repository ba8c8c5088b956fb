package io.rungs.proposals.words;

import io.rungs.identity.ContributionGate;
import io.rungs.identity.ContributionGate.Answer;
import io.rungs.identity.ContributionGate.Contribution;
import io.rungs.identity.ContributionGate.Kind;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks whether what an author writes may show at once.
@Component
public class AskTheGate {
    private final ContributionGate gate;

    AskTheGate(ContributionGate gate) {
        this.gate = gate;
    }

    /// @throws Refusal.Conflict where there are too many
    public void requireRoomForDraft(UUID author) {
        gate.ask(new Contribution(author, Kind.DRAFT, List.of(), List.of()));
    }

    /// A draft is about to be submitted; the links that it leaves where they stand are the page's.
    public Answer submission(Dossier draft) {
        var proposal = draft.proposal();
        var texts = texts(proposal.title(), draft.newest());
        return gate.ask(new Contribution(proposal.author(), Kind.PROPOSAL, texts, bases(draft.newest())));
    }

    /// What is held already may say anything: a moderator sees it first.
    ///
    /// @throws Refusal.Conflict `new-links`
    public void requireShowable(Dossier open, String title, PatchSet next) {
        var proposal = open.proposal();
        if (proposal.status() == Status.HELD) return;
        var known = texts(proposal.title(), open.newest());
        known.addAll(bases(next));
        var answer = gate.ask(new Contribution(next.uploader(), Kind.PATCH_SET, texts(title, next), known));
        if (answer instanceof Answer.Hold(String reason))
            throw Refusal.conflict(
                    "new-links", reason + " #" + proposal.number() + " shows already: leave its new links out.");
    }

    private static List<String> texts(String title, PatchSet patchSet) {
        List<String> texts = new ArrayList<>(List.of(title, patchSet.rationale()));
        operations(patchSet).flatMap(it -> texts(it.proposed())).forEach(texts::add);
        return texts;
    }

    private static List<String> bases(PatchSet patchSet) {
        return operations(patchSet).flatMap(it -> texts(it.base())).toList();
    }

    private static Stream<OperationForm> operations(PatchSet patchSet) {
        return patchSet.operations().stream().map(OperationForm::of);
    }

    private static Stream<String> texts(@Nullable FieldValues values) {
        if (values == null) return Stream.of();
        var rungs = Objects.requireNonNullElse(values.ladder(), List.<LadderRung>of());
        return Stream.concat(
                        Stream.of(values.text(), values.description()),
                        rungs.stream().map(LadderRung::description))
                .filter(Objects::nonNull);
    }
}
