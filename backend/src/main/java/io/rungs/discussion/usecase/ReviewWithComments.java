package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.catalog.ChangeClass;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.usecase.OpenThread.Opening;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.GiveReview;
import io.rungs.proposals.GiveReview.Given;
import io.rungs.proposals.GiveReview.Suggested;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.PatchSets.Touched;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.Verdict;
import io.rungs.text.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody gives their verdict on a patch set together with its line comments, all or nothing.
@Component
public class ReviewWithComments {
    private static final int MOST_COMMENTS = 100;

    private final Rooms rooms;
    private final GiveReview reviews;
    private final PatchSets patchSets;
    private final Anchors anchors;
    private final AskBeforeShowing gate;
    private final OpenThread threads;
    private final SettleProposal settle;

    ReviewWithComments(
            Rooms rooms,
            GiveReview reviews,
            PatchSets patchSets,
            Anchors anchors,
            AskBeforeShowing gate,
            OpenThread threads,
            SettleProposal settle) {
        this.rooms = rooms;
        this.reviews = reviews;
        this.patchSets = patchSets;
        this.anchors = anchors;
        this.gate = gate;
        this.threads = threads;
        this.settle = settle;
    }

    /// The review as a whole.
    public record Review(
            int patchSet,
            Verdict verdict,
            @Nullable String body,
            @Nullable ChangeClass changeClass,
            List<Line> comments,
            List<Suggested> suggestions) {}

    /// A comment on the operation at that position, or on the whole proposal.
    public record Line(
            @Nullable Integer operation, @Nullable String body, boolean blocking) {}

    /// The review's id.
    @Transactional
    public UUID give(UUID person, long number, Review review) {
        var clean = checked(review);
        Optional<OfProposal> topic =
                clean.comments().isEmpty() ? Optional.empty() : Optional.of(topic(person, number, clean));
        UUID cause = Ids.next();
        var given = reviews.give(new Given(
                number,
                clean.patchSet(),
                person,
                clean.verdict(),
                String.valueOf(clean.body()),
                clean.changeClass(),
                cause,
                !clean.comments().isEmpty(),
                clean.suggestions()));
        gate.requireShowable(
                person,
                clean.comments().stream().map(Line::body).map(String::valueOf).toList());
        topic.ifPresent(it -> open(it, clean, new Giver(person, given.review(), cause)));
        if (clean.comments().stream().anyMatch(Line::blocking)) settle.settle(number);
        else if (given.lastMissing()) settle.publishIfMet(number);
        return given.review();
    }

    /// Where its comments stand. Whoever may not know of the proposal is refused there, or by the review itself.
    private OfProposal topic(UUID person, long number, Review review) {
        var room = rooms.named("proposal:" + number, person);
        if (!(room.topic() instanceof OfProposal topic)) throw new IllegalStateException("Asked for a proposal");
        if (review.comments().stream().anyMatch(Line::blocking))
            room.standing().againstBlocking().ifPresent(FindTalk::refuse);
        return topic;
    }

    private record Giver(UUID person, UUID review, UUID cause) {}

    private void open(OfProposal topic, Review review, Giver by) {
        var anchored = anchored(topic.proposal(), review);
        for (int i = 0; i < anchored.size(); i++) {
            var line = review.comments().get(i);
            var of = new OfReview(by.review(), review.verdict());
            var opening = new Opening(by.person(), String.valueOf(line.body()), line.blocking(), of, by.cause(), null);
            threads.open(topic, anchored.get(i), opening);
        }
    }

    private static Review checked(Review review) {
        var texts = new Texts();
        String body = texts.optional("body", review.body(), PostedComment.LONGEST, Markdown::words);
        var lines = review.comments();
        if (lines.size() > MOST_COMMENTS)
            texts.error(
                    "comments",
                    "At most %d comments in one review; these are %d.".formatted(MOST_COMMENTS, lines.size()));
        var clean = IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(
                        lines.get(i).operation(),
                        texts.required(
                                "comments[%d].body".formatted(i),
                                lines.get(i).body(),
                                PostedComment.LONGEST,
                                Markdown::words),
                        lines.get(i).blocking()))
                .toList();
        texts.check();
        return new Review(review.patchSet(), review.verdict(), body, review.changeClass(), clean, review.suggestions());
    }

    private List<Anchor> anchored(ProposalRef proposal, Review review) {
        var positions = review.comments().stream()
                .flatMap(it -> Stream.ofNullable(it.operation()))
                .collect(toSet());
        var touched = positions.isEmpty() ? List.<Touched>of() : patchSets.touched(proposal, review.patchSet());
        var there = anchors.onOperations(touched, review.patchSet(), positions);
        return IntStream.range(0, review.comments().size())
                .mapToObj(i -> anchor(there, review, i))
                .toList();
    }

    private static Anchor anchor(Map<Integer, Anchor> there, Review review, int index) {
        Integer position = review.comments().get(index).operation();
        if (position == null) return Anchor.none(null, review.patchSet(), null);
        Anchor anchor = there.get(position);
        if (anchor == null)
            throw Refusal.invalid(
                    "no-such-operation",
                    "comments[%d].operation".formatted(index),
                    "This patch set has no operation at position %d.".formatted(position));
        return anchor;
    }
}
