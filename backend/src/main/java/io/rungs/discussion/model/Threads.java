package io.rungs.discussion.model;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.kernel.Cursor.Within;
import io.rungs.text.TakenAway;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The threads with their comments.
public interface Threads {
    int NEWEST = 20;
    int MOST_SINCE = 50;
    int MOST_COUNTED = 500;

    /// With what is said first.
    void add(StartedThread thread, PostedComment first);

    void add(PostedComment comment);

    /// Writes who resolved it, or that it is open, and whether it is let through.
    void change(StartedThread thread);

    /// Writes what is read as its quote.
    void quote(UUID thread, String text);

    /// Writes the comment's text and state.
    void change(PostedComment comment);

    /// Keeps the text that an edit replaces.
    void keep(PostedComment replaced, Instant at);

    Optional<StartedThread> find(UUID thread);

    /// Those of them that there are, in no order.
    List<StartedThread> all(Collection<UUID> threads);

    /// As [#find]; nobody else changes it until the transaction ends.
    Optional<StartedThread> lock(UUID thread);

    Optional<PostedComment> findComment(UUID comment);

    /// As [#findComment]; nobody else changes it until the transaction ends.
    Optional<PostedComment> lockComment(UUID comment);

    /// Its state, which stays so until the transaction ends.
    Optional<CommentState> keptState(UUID comment);

    /// What these say, of those that are visible.
    Map<UUID, String> saying(Collection<UUID> comments);

    /// Whose it is, if it is held, which stays so until the transaction ends.
    Optional<UUID> heldBy(UUID comment);

    /// At most so many, oldest first: after that one, or from it on when it is not read to its end. Of what is not
    /// let through the reader's own alone, all of it for whoever sees everything.
    ///
    /// @param patchSets of a proposal, those whose threads are asked for
    List<StartedThread> of(
            StartedThread.Subject subject,
            Reader reader,
            Collection<Integer> patchSets,
            @Nullable Within after,
            int limit);

    /// At most so many of these threads that the reader may see, thread by thread, oldest first; none of those that
    /// were read already.
    List<PostedComment> comments(Collection<UUID> threads, Reader reader, @Nullable Within after, int limit);

    /// Of each of these threads that the reader may see: what was said first, and the newest; thread by thread,
    /// oldest first.
    ///
    /// @param seen what the reader has read up to: all since is given beside what was the newest then, at most
    ///     [#MOST_SINCE] of each thread
    List<PostedComment> ends(Collection<UUID> threads, Reader reader, @Nullable UUID seen);

    /// A comment in one of these threads with those just before and behind it, oldest first; nothing where it is in
    /// none of them, or not for the reader.
    List<PostedComment> around(UUID comment, Collection<UUID> threads, Reader reader);

    /// How many the reader may see of each stretch, in their order; one more than [#MOST_COUNTED] where there are
    /// more.
    List<Integer> counts(List<Stretch> stretches, Reader reader);

    /// Comments of a thread between two others.
    record Stretch(UUID thread, UUID after, UUID before) {}

    /// Those of these threads that begin with a comment which a moderator took away.
    Set<UUID> openedHidden(Collection<UUID> threads);

    /// What waits for a moderator: at most so many after that one, oldest first.
    List<PostedComment> held(@Nullable UUID after, int limit);

    /// What moderators took away, newest first: at most so many before that one.
    List<PostedComment> hidden(@Nullable UUID before, int limit);

    /// What all could read on these until moderators took it away since then: the newest first, and earlier texts
    /// last; at most so many.
    List<TakenAway> takenFrom(Collection<UUID> skills, Collection<UUID> proposals, Instant since, int most);

    /// What all read there as it has been since before then, newest first; at most so many.
    List<Utterance> standing(Collection<UUID> skills, Collection<UUID> proposals, Instant before, int most);

    /// The proposals on which comments are hidden, in no order; at most so many.
    List<UUID> proposalsWithHidden(int most);

    /// Comments on that subject that all may read, newest first: at most so many before that one.
    List<PostedComment> newest(
            StartedThread.Subject subject, Collection<Integer> patchSets, @Nullable UUID before, int most);

    /// Whether the thread begins with that comment.
    boolean begins(PostedComment comment);

    /// When somebody posted between these moments, newest first; at most so many.
    List<Instant> postedBetween(UUID author, Instant since, Instant until, int most);

    /// How often each of these comments was edited; one that never was is missing from the answer.
    Map<UUID, Integer> edits(Collection<UUID> comments);

    /// What it said before, newest first: at most so many before that one.
    List<EarlierText> earlier(UUID comment, @Nullable Long before, int limit);

    int openBlocking(UUID proposal);

    Set<UUID> authors(UUID thread);

    Set<UUID> authorsOnProposal(UUID proposal);
}
