package io.rungs.proposals.usecase;

import io.rungs.catalog.Classify;
import io.rungs.catalog.Expectation;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Profile;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.GiveReview.Suggested;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Suggestion;
import io.rungs.proposals.model.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps the wordings that somebody offers with a review.
@Component
class KeepSuggestions {
    private static final int MOST = 100;

    private final Suggestions suggestions;

    KeepSuggestions(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    void keep(Dossier dossier, Review review, List<Suggested> suggested) {
        if (suggested.isEmpty()) return;
        if (review.reviewer().equals(dossier.proposal().author()))
            throw Refusal.forbidden(
                    "own-proposal", "This is your own proposal: edit it instead of suggesting a wording.");
        if (suggested.size() > MOST)
            throw Refusal.invalid(
                    "too-many-suggestions",
                    "suggestions",
                    "At most %d wordings in one review; these are %d.".formatted(MOST, suggested.size()));
        var texts = new Texts();
        List<Suggestion> read = new ArrayList<>();
        for (int i = 0; i < suggested.size(); i++)
            read.add(read(dossier, review, suggested.get(i), "suggestions[" + i + "]", texts));
        suggestions.add(dossier.proposal().id(), read);
    }

    private static Suggestion read(Dossier dossier, Review review, Suggested it, String path, Texts texts) {
        var operations = dossier.newest().operations();
        Integer position = it.position();
        if (position == null || position < 0 || position >= operations.size())
            throw Refusal.invalid(
                    "no-such-operation", path + ".position", "This patch set has no change at this position.");
        Operation operation = operations.get(position);
        FieldValues now = Suggestion.proposed(operation);
        if (now == null)
            throw Refusal.invalid(
                    "no-text-to-suggest", path + ".position", "This change has no words that could be put otherwise.");
        FieldValues wanted = wanted(operation, now, it.proposed(), path + ".proposed", texts);
        texts.check();
        requireSense(operation, now, wanted, path);
        return new Suggestion(
                Ids.next(),
                review.id(),
                review.reviewer(),
                review.patchSet(),
                position,
                wanted,
                Suggestion.State.OPEN,
                review.givenAt());
    }

    /// Without a requirement only the words are meant.
    private static FieldValues wanted(
            Operation operation, FieldValues now, @Nullable FieldValues sent, String path, Texts texts) {
        if (sent == null) {
            texts.error(path, "Write the words that you suggest.");
            return now;
        }
        boolean cell = operation instanceof Operation.OnCell;
        superfluous(path + ".text", cell ? sent.text() : null, texts);
        superfluous(path + ".description", cell ? null : sent.description(), texts);
        superfluous(path + ".requirement", cell ? null : sent.requirement(), texts);
        superfluous(path + ".proficiency", cell && sent.requirement() != null ? null : sent.proficiency(), texts);
        return switch (operation) {
            case SetName _ -> text(texts.required(path + ".text", sent.text(), Profile.LONGEST_NAME));
            case SetSummary _ -> text(texts.required(path + ".text", sent.text(), Profile.LONGEST_SUMMARY));
            case Operation.OnCell _ -> {
                String words = texts.required(path + ".description", sent.description(), Expectation.LONGEST);
                yield sent.requirement() == null
                        ? new FieldValues(null, words, now.requirement(), now.proficiency())
                        : new FieldValues(null, words, sent.requirement(), sent.proficiency());
            }
        };
    }

    /// A part that is not taken would be dropped unseen.
    private static void superfluous(String path, @Nullable Object part, Texts texts) {
        if (part != null) texts.error(path, "This part does not belong to a wording of this change.");
    }

    private static FieldValues text(String text) {
        return new FieldValues(text, null, null, null);
    }

    private static void requireSense(Operation operation, FieldValues now, FieldValues wanted, String path) {
        if (wanted.equals(now))
            throw Refusal.invalid(
                    "senseless-suggestion", path + ".proposed", "It is proposed in these very words already.");
        boolean idle = Suggestion.with(operation, wanted).filter(Classify::idle).isPresent();
        if (idle)
            throw Refusal.invalid(
                    "senseless-suggestion",
                    path + ".proposed",
                    "These are the published words: ask for changes instead of suggesting them.");
    }
}
