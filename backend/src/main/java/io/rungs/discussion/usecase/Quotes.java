package io.rungs.discussion.usecase;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Head;
import io.rungs.catalog.Profile;
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
import java.util.List;
import java.util.Objects;
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

    Quotes(PatchSets patchSets, Proposals proposals, Threads threads) {
        this.patchSets = patchSets;
        this.proposals = proposals;
        this.threads = threads;
    }

    /// @throws Refusal.Invalid `not-quoted`
    void require(Room room, Anchor anchor) {
        String quote = anchor.quote();
        if (quote == null) return;
        Predicate<String> holds = it -> Quoted.holds(it, quote);
        if (texts(room, anchor).noneMatch(holds) && !isSaid(room, holds))
            throw Refusal.invalid(
                    "not-quoted", "quote", "These words do not stand there: quote what the page says now.");
    }

    private Stream<String> texts(Room room, Anchor anchor) {
        return switch (room.topic()) {
            case OfSkill(Head head) -> texts(head.profile());
            case OfExpectation(var _, Head head) ->
                head.profile().at(Objects.requireNonNull(anchor.spot()).place()).stream()
                        .map(Expectation::description);
            case OfProposal(var it) -> patchSets.texts(it, Objects.requireNonNull(anchor.patchSet())).stream();
        };
    }

    private static Stream<String> texts(Profile it) {
        return Stream.concat(
                Stream.of(it.name(), it.summary()).filter(Objects::nonNull),
                it.expectations().values().stream().map(Expectation::description));
    }

    /// By one of the newest comments, read a few at a time until one does.
    private boolean isSaid(Room room, Predicate<String> holds) {
        var standing = room.standing();
        Set<Integer> readable =
                room.topic() instanceof OfProposal(var it) ? proposals.readable(it.id(), standing.person()) : Set.of();
        List<PostedComment> some = List.of();
        for (int times = 0; times < MOST_TIMES; times++) {
            UUID before = some.isEmpty() ? null : some.getLast().id();
            some = threads.newest(room.topic().subject(), standing.reader(), readable, before, AT_ONCE);
            if (some.stream().map(PostedComment::body).anyMatch(holds)) return true;
            if (some.size() < AT_ONCE) return false;
        }
        return false;
    }
}
