package io.rungs.proposals.review;

import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.GiveReview.Suggested;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.OperationParts.Part;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Suggestion;
import io.rungs.proposals.core.Suggestions;
import io.rungs.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /// Without a requirement only the words are meant, where the change has one; else without a proficiency, too.
    private static FieldValues wanted(
            Operation operation, FieldValues now, @Nullable FieldValues sent, String path, Texts texts) {
        if (sent == null) {
            texts.error(path, "Write the words that you suggest.");
            return now;
        }
        superfluous(operation, now, sent, path, texts);
        return switch (operation) {
            case SetField it ->
                FieldValues.of(
                        texts.required(path + ".text", sent.text(), it.field().longest()));
            case SetRole _, CreateSkill _ -> now;
            case SetCell _ -> {
                String words =
                        texts.required(path + ".description", sent.description(), Expectation.LONGEST, Markdown::words);
                yield sent.requirement() == null && sent.proficiency() == null
                        ? FieldValues.of(words, now.requirement(), now.proficiency())
                        : FieldValues.of(words, sent.requirement(), sent.proficiency());
            }
        };
    }

    /// A part that is not taken would be dropped unseen.
    private static void superfluous(Operation operation, FieldValues now, FieldValues sent, String path, Texts texts) {
        var takes = operation instanceof SetCell
                ? Set.of(Part.DESCRIPTION, Part.REQUIREMENT, Part.PROFICIENCY)
                : Set.of(Part.TEXT);
        for (Part part : Part.values()) {
            boolean alone = part == Part.PROFICIENCY && sent.requirement() == null && now.requirement() != null;
            boolean lost = alone || !takes.contains(part);
            if (lost && part.of(sent) != null)
                texts.error(path + "." + part.field(), "This part does not belong to a wording of this change.");
        }
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
