package io.rungs.discussion.usecase;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.usecase.LineComments.Giver;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Texts;
import io.rungs.proposals.Command;
import io.rungs.proposals.GiveReview;
import io.rungs.proposals.GiveReview.Given;
import io.rungs.proposals.GiveReview.Suggested;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.Verdict;
import io.rungs.text.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody gives their verdict on a patch set together with its line comments, all or nothing.
@Component
public class ReviewWithComments {
    private static final int MOST_COMMENTS = 100;

    private final GiveReview reviews;
    private final LineComments lines;
    private final SettleProposal settle;

    ReviewWithComments(GiveReview reviews, LineComments lines, SettleProposal settle) {
        this.reviews = reviews;
        this.lines = lines;
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
                clean.comments().isEmpty() ? Optional.empty() : Optional.of(lines.topic(person, number, clean));
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
        topic.ifPresent(it -> lines.open(it, clean, new Giver(person, given.review(), cause)));
        if (clean.comments().stream().anyMatch(Line::blocking)) settle.settle(number, new Command(cause, person));
        else if (given.lastMissing()) settle.publishIfMet(number);
        return given.review();
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
}
