package io.rungs.proposals.core;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Operation;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One submission of a proposal's operations.
///
/// @param letThrough whether all may read it
/// @param readable the same; in a dossier as somebody sees it, whether they may
public record PatchSet(
        int number,
        UUID uploader,
        String rationale,
        Instant createdAt,
        List<Step> steps,
        boolean letThrough,
        boolean readable) {
    /// An operation with what follows from it. `content` is equal for operations that say the same, so that a
    /// review of the one is a review of the other.
    /// Where a moderator took its words away, `operation` says what is read instead.
    public record Step(
            Operation operation,
            ChangeClass changeClass,
            String content,
            @Nullable TakenAway takenAway) {
        public Step(Operation operation, ChangeClass changeClass, String content) {
            this(operation, changeClass, content, null);
        }

        public static Step of(Operation operation, Classify classes) {
            return new Step(operation, classes.of(operation), Content.of(operation));
        }

        /// It asks for no more than what had this content did, only on a newer base.
        Step withContent(String before) {
            return new Step(operation, changeClass, before, takenAway);
        }

        public boolean isHidden() {
            return takenAway != null;
        }

        /// As its author wrote it.
        Operation said() {
            return takenAway == null ? operation : takenAway.said();
        }

        /// Without its words, but for what is left of them.
        Step hidden(String instead, String rest) {
            if (isHidden()) return this;
            var read = ProposedText.hidden(operation, rest.isEmpty() ? instead : instead + "\n\n" + rest);
            return new Step(read, changeClass, content, new TakenAway(operation, instead));
        }
    }

    /// What its author wrote, and what is read instead of it.
    public record TakenAway(Operation said, String instead) {}

    /// Whose it is, and whether all may read it: what decides who else does.
    public record Outline(int number, UUID uploader, boolean letThrough) {}

    Outline outline() {
        return new Outline(number, uploader, letThrough);
    }

    PatchSet saying(Function<Utterance, String> otherwise, Instant writtenAt) {
        return new PatchSet(
                number,
                uploader,
                otherwise.apply(new Utterance(rationale, writtenAt)),
                createdAt,
                steps,
                letThrough,
                readable);
    }

    /// Its author's alone.
    public PatchSet(int number, UUID uploader, String rationale, Instant createdAt, List<Step> steps) {
        this(number, uploader, rationale, createdAt, steps, false, false);
    }

    /// @param classes tells how deep each of them goes
    public static PatchSet of(
            int number,
            UUID uploader,
            String rationale,
            Instant at,
            Collection<Operation> operations,
            Classify classes) {
        return new PatchSet(
                number,
                uploader,
                rationale,
                at,
                operations.stream().map(it -> Step.of(it, classes)).toList());
    }

    /// The one that follows. An operation that stays to the letter keeps its content, whatever base it was brought
    /// onto since it was written.
    public PatchSet next(UUID by, String why, Instant at, Collection<Operation> operations, Classify classes) {
        return new PatchSet(number + 1, by, why, at, following(operations, classes));
    }

    /// As [#next], of a draft that is written over.
    public PatchSet rewritten(String why, Instant at, Collection<Operation> operations, Classify classes) {
        return new PatchSet(number, uploader, why, at, following(operations, classes));
    }

    private List<Step> following(Collection<Operation> operations, Classify classes) {
        return operations.stream()
                .map(it -> steps.stream()
                        .filter(before -> before.operation().equals(it))
                        .findFirst()
                        .orElseGet(() -> Step.of(it, classes)))
                .toList();
    }

    PatchSet of(List<Step> others) {
        return new PatchSet(number, uploader, rationale, createdAt, others, letThrough, readable);
    }

    PatchSet read() {
        return new PatchSet(number, uploader, rationale, createdAt, steps, letThrough, true);
    }

    public List<Operation> operations() {
        return steps.stream().map(Step::operation).toList();
    }

    /// The touched skills, in the order of the operations.
    public Set<UUID> skills() {
        return steps.stream().map(it -> it.operation().skill()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Set<String> contents() {
        return steps instanceof LaterSteps later
                ? later.contents()
                : steps.stream().map(Step::content).collect(Collectors.toSet());
    }

    /// Whether they could read it before words of it were hidden. What moderators read besides is nobody else's to
    /// know.
    boolean wasReadBy(UUID writer) {
        return letThrough || uploader.equals(writer);
    }

    /// Those of which a moderator took the words away.
    List<Step> hidden() {
        if (steps instanceof LaterSteps later && !later.hides()) return List.of();
        return steps.stream().filter(Step::isHidden).toList();
    }

    /// The deepest of the operations' classes; nothing asks for nothing.
    public ChangeClass changeClass() {
        return steps.stream().map(Step::changeClass).max(ChangeClass::compareTo).orElse(ChangeClass.EDITORIAL);
    }
}
