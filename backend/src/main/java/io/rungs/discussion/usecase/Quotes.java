package io.rungs.discussion.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.Expectation;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic.OfExpectation;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.model.Topic.OfSkill;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.Proposals;
import io.rungs.text.Quoted;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Holds the words that somebody quotes against what stands where they say: nobody puts words into a page's mouth.
@Component
class Quotes {
    private static final int AT_ONCE = 50;
    private static final int MOST_TIMES = 20;

    private final PatchSets patchSets;
    private final Proposals proposals;
    private final Threads threads;
    private final Unquoting unquoting;

    Quotes(PatchSets patchSets, Proposals proposals, Threads threads, Unquoting unquoting) {
        this.patchSets = patchSets;
        this.proposals = proposals;
        this.threads = threads;
        this.unquoting = unquoting;
    }

    /// As the page shows it: without what is hidden, and without what is held.
    ///
    /// @throws Refusal.Invalid `not-quoted`
    void require(Room room, Anchor anchor) {
        String quote = anchor.quote();
        if (quote == null || stands(room, anchor, quote)) return;
        throw Refusal.invalid("not-quoted", "quote", "These words do not stand there: quote what the page says now.");
    }

    private boolean stands(Room room, Anchor anchor, String quote) {
        if (texts(room, anchor).anyMatch(it -> Quoted.holds(it, quote))) return true;
        var hidden = unquoting.around(room.topic().subject(), Instant.EPOCH);
        Predicate<Utterance> holds = it -> Quoted.holds(Quoted.without(it, hidden), quote);
        return rationale(room, anchor).filter(holds).isPresent() || isSaid(room, holds);
    }

    /// What is drawn as it is.
    private Stream<String> texts(Room room, Anchor anchor) {
        return switch (room.topic()) {
            case OfSkill(Head head) -> head.profile().texts().stream();
            case OfExpectation(var _, Head head) ->
                head.profile().at(Objects.requireNonNull(anchor.spot()).place()).stream()
                        .map(Expectation::description);
            case OfProposal(var it) -> patchSets.texts(it, Objects.requireNonNull(anchor.patchSet())).stream();
        };
    }

    private Optional<Utterance> rationale(Room room, Anchor anchor) {
        return room.topic() instanceof OfProposal(var it)
                ? patchSets.rationale(it, Objects.requireNonNull(anchor.patchSet()))
                : Optional.empty();
    }

    /// By one of the newest comments, read a few at a time until one does.
    private boolean isSaid(Room room, Predicate<Utterance> holds) {
        var readable = readable(room);
        List<PostedComment> some = List.of();
        for (int times = 0; times < MOST_TIMES; times++) {
            UUID before = some.isEmpty() ? null : some.getLast().id();
            some = threads.newest(room.topic().subject(), readable, before, AT_ONCE);
            if (some.stream().map(PostedComment::utterance).anyMatch(holds)) return true;
            if (some.size() < AT_ONCE) return false;
        }
        return false;
    }

    /// By everybody who will read the quote.
    private Set<Integer> readable(Room room) {
        if (!(room.topic() instanceof OfProposal(var it))) return Set.of();
        return proposals.readable(
                it.id(), it.forEverybody() ? null : room.standing().person());
    }
}
