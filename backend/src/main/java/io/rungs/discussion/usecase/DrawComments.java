package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.discussion.Comment;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.Closing;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.model.Topic;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.text.Markdown;
import io.rungs.text.Quoted;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the views of comments; the text of a tombstone stays behind.
@Component
class DrawComments {
    private final Threads threads;
    private final Accounts accounts;

    DrawComments(Threads threads, Accounts accounts) {
        this.threads = threads;
        this.accounts = accounts;
    }

    private Map<UUID, AccountRef> names(Stream<@Nullable UUID> people) {
        return accounts.named(people.filter(Objects::nonNull).collect(toSet()));
    }

    private Map<UUID, Integer> edits(List<PostedComment> comments) {
        return threads.edits(comments.stream()
                .filter(it -> it.editedAt() != null)
                .map(PostedComment::id)
                .toList());
    }

    /// What is needed beside the comments themselves, read once for all of them.
    record Beside(
            Map<UUID, AccountRef> names,
            Map<UUID, Integer> edits,
            Map<String, String> mentioned,
            List<String> hidden) {}

    Beside beside(List<PostedComment> said, Stream<@Nullable UUID> others, Topic topic) {
        var mentions = said.stream()
                .filter(PostedComment::stands)
                .flatMap(it -> Markdown.mentions(it.body()).stream())
                .collect(toSet());
        return new Beside(
                names(Stream.concat(said.stream().map(PostedComment::author), others)),
                edits(said),
                accounts.namesOf(mentions),
                threads.hiddenTexts(topic.subject()));
    }

    Set<UUID> openedHidden(List<UUID> threads) {
        return this.threads.openedHidden(threads);
    }

    Comment draw(PostedComment comment, Standing standing, Beside beside) {
        String body = comment.stands() ? Quoted.without(comment.body(), beside.hidden()) : null;
        return new Comment(
                comment.id(),
                Objects.requireNonNull(beside.names().get(comment.author()), "accounts are never deleted"),
                body,
                body == null ? null : Markdown.toSafeHtml(body, beside.mentioned()),
                comment.state(),
                comment.closing() instanceof Closing closing ? closing.reason() : null,
                comment.held() ? comment.holdReason() : null,
                comment.review() instanceof OfReview review ? review.id() : null,
                comment.review() instanceof OfReview review ? review.verdict() : null,
                comment.postedAt(),
                comment.editedAt(),
                beside.edits().getOrDefault(comment.id(), 0),
                standing.actions(comment));
    }
}
