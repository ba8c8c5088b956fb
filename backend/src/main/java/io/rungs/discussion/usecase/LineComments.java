package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.usecase.ReviewWithComments.Line;
import io.rungs.discussion.usecase.ReviewWithComments.Review;
import io.rungs.discussion.usecase.WriteTalk.Opening;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The comments that come with a verdict: each begins a thread where it stands.
@Component
class LineComments {
    private final Rooms rooms;
    private final Anchors anchors;
    private final AskBeforeShowing gate;
    private final WriteTalk write;

    LineComments(Rooms rooms, Anchors anchors, AskBeforeShowing gate, WriteTalk write) {
        this.rooms = rooms;
        this.anchors = anchors;
        this.gate = gate;
        this.write = write;
    }

    /// Where its comments stand. Whoever may not know of the proposal is refused there, or by the review itself.
    OfProposal topic(UUID person, long number, Review review) {
        var room = rooms.named("proposal:" + number, person);
        if (!(room.topic() instanceof OfProposal topic)) throw new IllegalStateException("Asked for a proposal");
        if (review.comments().stream().anyMatch(Line::blocking))
            room.standing().againstBlocking().ifPresent(FindTalk::refuse);
        return topic;
    }

    /// Whose verdict it is, in which command.
    record Giver(UUID person, UUID review, UUID cause) {}

    void open(OfProposal topic, Review review, Giver by) {
        gate.requireShowable(
                by.person(),
                review.comments().stream().map(Line::body).map(String::valueOf).toList());
        var anchored = anchored(topic.proposal(), review);
        for (int i = 0; i < anchored.size(); i++) {
            var line = review.comments().get(i);
            var of = new OfReview(by.review(), review.verdict());
            var opening = new Opening(by.person(), String.valueOf(line.body()), line.blocking(), of, by.cause(), null);
            write.open(topic, anchored.get(i), opening);
        }
    }

    private List<Anchor> anchored(ProposalRef proposal, Review review) {
        var positions = review.comments().stream()
                .flatMap(it -> Stream.ofNullable(it.operation()))
                .collect(toSet());
        var there = anchors.onOperations(proposal, review.patchSet(), positions);
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
