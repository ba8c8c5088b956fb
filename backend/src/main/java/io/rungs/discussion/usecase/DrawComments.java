package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Comment.Became;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.Closing;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.text.Markdown;
import io.rungs.text.Quoted;
import io.rungs.text.Unquotable;
import io.rungs.text.Utterance;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Unquoting unquoting;
    private final Accounts accounts;
    private final Outcomes outcomes;

    DrawComments(Threads threads, Unquoting unquoting, Accounts accounts, Outcomes outcomes) {
        this.threads = threads;
        this.unquoting = unquoting;
        this.accounts = accounts;
        this.outcomes = outcomes;
    }

    private Map<UUID, AccountRef> names(Stream<@Nullable UUID> people, Map<UUID, AccountRef> known) {
        Map<UUID, AccountRef> names = new HashMap<>(known);
        names.putAll(accounts.named(people.filter(Objects::nonNull)
                .filter(it -> !known.containsKey(it))
                .collect(toSet())));
        return names;
    }

    private Map<UUID, Integer> edits(List<PostedComment> comments) {
        var edited = comments.stream()
                .filter(it -> it.editedAt() != null)
                .map(PostedComment::id)
                .toList();
        return edited.isEmpty() ? Map.of() : threads.edits(edited);
    }

    /// What is needed beside the comments themselves, read once for all of them.
    record Beside(
            Map<UUID, AccountRef> names,
            Map<UUID, Integer> edits,
            Map<String, String> mentioned,
            Map<UUID, List<Became>> became,
            Unquotable hidden) {
        Beside with(Unquotable its) {
            return new Beside(names, edits, mentioned, became, its);
        }
    }

    /// Of comments in several threads, by those.
    Map<UUID, Beside> beside(List<PostedComment> said, List<StartedThread> in, Stream<@Nullable UUID> others) {
        var shared = beside(said, others, Map.of(), Map.of(), Unquotable.NOTHING);
        Map<UUID, Beside> beside = new HashMap<>();
        for (StartedThread thread : in) {
            var here =
                    said.stream().filter(it -> it.thread().equals(thread.id())).toList();
            beside.put(thread.id(), shared.with(unquotable(thread.subject(), standing(here))));
        }
        return beside;
    }

    Beside beside(List<PostedComment> said, Stream<@Nullable UUID> others, Room room) {
        var became = outcomes.of(said, room.standing().person());
        return beside(
                said, others, room.known(), became, unquotable(room.topic().subject(), standing(said)));
    }

    Beside beside(FoundComment found) {
        var said = List.of(found.comment());
        var became = outcomes.of(said, found.in().standing().person());
        var hidden = unquotable(found.in().topic().subject(), standing(said));
        return beside(said, Stream.of(), Map.of(), became, hidden);
    }

    /// What these texts must not quote; it is read only where one of them may quote something.
    Unquotable unquotable(StartedThread.Subject subject, Stream<Utterance> texts) {
        return unquoting.quotedBy(texts.filter(Utterance::mayQuote), subject);
    }

    private static Stream<Utterance> standing(List<PostedComment> said) {
        return said.stream().filter(PostedComment::stands).map(PostedComment::utterance);
    }

    private Beside beside(
            List<PostedComment> said,
            Stream<@Nullable UUID> others,
            Map<UUID, AccountRef> known,
            Map<UUID, List<Became>> became,
            Unquotable hidden) {
        var mentions = said.stream()
                .filter(PostedComment::stands)
                .flatMap(it -> Markdown.mentions(it.body()).stream())
                .collect(toSet());
        return new Beside(
                names(Stream.concat(said.stream().map(PostedComment::author), others), known),
                edits(said),
                accounts.namesOf(mentions),
                became,
                hidden);
    }

    /// Of these threads on one subject those whose quote is not shown: what a hidden comment quotes goes with it,
    /// and so does what was quoted of words that were hidden since.
    Set<UUID> unquoted(List<StartedThread> quoting) {
        if (quoting.isEmpty()) return Set.of();
        var hidden = unquoting.quotedBy(
                quoting.stream().map(DrawComments::quote), quoting.getFirst().subject());
        Set<UUID> unquoted = new HashSet<>(
                threads.openedHidden(quoting.stream().map(StartedThread::id).toList()));
        for (StartedThread thread : quoting) if (hidden.forbidsQuote(quote(thread))) unquoted.add(thread.id());
        return unquoted;
    }

    private static Utterance quote(StartedThread thread) {
        return new Utterance(Objects.requireNonNullElse(thread.anchor().quote(), ""), thread.startedAt());
    }

    List<Comment> draw(List<PostedComment> said, Room room) {
        var beside = beside(said, Stream.of(), room);
        return said.stream().map(it -> draw(it, room.standing(), beside)).toList();
    }

    Comment draw(PostedComment comment, Standing standing, Beside beside) {
        String body = comment.stands() ? Quoted.without(comment.utterance(), beside.hidden()) : null;
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
                beside.became().getOrDefault(comment.id(), List.of()),
                standing.actions(comment));
    }
}
