package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.discussion.Comment;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.Closing;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.Threads;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.text.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Map<UUID, AccountRef> names(Stream<@Nullable UUID> people) {
        return accounts.named(people.filter(Objects::nonNull).collect(toSet()));
    }

    Map<UUID, Integer> edits(List<PostedComment> comments) {
        return threads.edits(comments.stream()
                .filter(it -> it.editedAt() != null)
                .map(PostedComment::id)
                .toList());
    }

    Comment draw(PostedComment comment, Standing standing, Map<UUID, AccountRef> names, Map<UUID, Integer> edits) {
        String body = comment.visible() ? comment.body() : null;
        return new Comment(
                comment.id(),
                Objects.requireNonNull(names.get(comment.author()), "accounts are never deleted"),
                body,
                body == null ? null : Markdown.toSafeHtml(body),
                comment.state(),
                comment.closing() instanceof Closing closing ? closing.reason() : null,
                comment.review() instanceof OfReview review ? review.id() : null,
                comment.review() instanceof OfReview review ? review.verdict() : null,
                comment.postedAt(),
                comment.editedAt(),
                edits.getOrDefault(comment.id(), 0),
                standing.actions(comment));
    }
}
