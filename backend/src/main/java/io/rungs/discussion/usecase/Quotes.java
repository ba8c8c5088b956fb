package io.rungs.discussion.usecase;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Head;
import io.rungs.catalog.Profile;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic.OfExpectation;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.model.Topic.OfSkill;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.Proposals;
import io.rungs.text.Quoted;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Holds the words that somebody quotes against what stands where they say: nobody puts words into a page's mouth.
@Component
class Quotes {
    private static final int MOST_COMMENTS = 1000;

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
        if (texts(room, anchor).noneMatch(holds) && comments(room).noneMatch(holds))
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

    private Stream<String> comments(Room room) {
        var standing = room.standing();
        Set<Integer> readable =
                room.topic() instanceof OfProposal(var it) ? proposals.readable(it.id(), standing.person()) : Set.of();
        return threads.newestTexts(room.topic().subject(), standing.reader(), readable, MOST_COMMENTS).stream();
    }
}
