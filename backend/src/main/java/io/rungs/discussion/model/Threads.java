package io.rungs.discussion.model;

import io.rungs.discussion.Comment.Edit;
import io.rungs.kernel.Cursor.Within;
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
    void add(StartedThread thread);

    void add(PostedComment comment);

    /// Writes who resolved it, or that it is open.
    void change(StartedThread thread);

    /// Writes the comment's text and state.
    void change(PostedComment comment);

    /// Keeps the text that an edit replaces.
    void keep(PostedComment replaced, Instant at);

    Optional<StartedThread> find(UUID thread);

    /// As [#find]; nobody else changes it until the transaction ends.
    Optional<StartedThread> lock(UUID thread);

    Optional<PostedComment> findComment(UUID comment);

    /// As [#findComment]; nobody else changes it until the transaction ends.
    Optional<PostedComment> lockComment(UUID comment);

    /// Whether it is visible, and stays so until the transaction ends.
    boolean holds(UUID comment);

    /// At most so many, oldest first: after that one, or from it on when it is not read to its end.
    ///
    /// @param patchSets of a proposal, those whose threads are asked for
    List<StartedThread> of(
            StartedThread.Subject subject, Collection<Integer> patchSets, @Nullable Within after, int limit);

    /// At most so many of these threads, thread by thread, oldest first; none of those that were read already.
    List<PostedComment> comments(Collection<UUID> threads, @Nullable Within after, int limit);

    /// How often each of these comments was edited; one that never was is missing from the answer.
    Map<UUID, Integer> edits(Collection<UUID> comments);

    /// Oldest first.
    List<Edit> edits(UUID comment);

    int openBlocking(UUID proposal);

    Set<UUID> authors(UUID thread);

    Set<UUID> authorsOnProposal(UUID proposal);
}
