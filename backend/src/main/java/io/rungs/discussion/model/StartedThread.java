package io.rungs.discussion.model;

import io.rungs.discussion.Thread.ThreadState;
import io.rungs.kernel.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread and its anchor.
///
/// ```
/// skill ─┬────────── thread ── comment ── earlier texts      thread:  OPEN ⇄ RESOLVED
///        └─ cell ────── ″                                     comment: VISIBLE → REMOVED (its author)
/// proposal ─────────    ″    (may block publishing)                           ⇄ HIDDEN (a moderator)
///                                                       REMOVED ⇄ HIDDEN
///                                                                       HELD → VISIBLE, REMOVED, HIDDEN
/// ```
///
/// A thread begins with its first comment, is let through with it, and is never deleted.
public record StartedThread(
        UUID id,
        Subject subject,
        Anchor anchor,
        boolean blocking,
        UUID startedBy,
        Instant startedAt,
        @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt,
        boolean letThrough) {
    /// Exactly one is there; a cell's comes with its skill.
    public record Subject(
            @Nullable UUID skill,
            @Nullable UUID cell,
            @Nullable UUID proposal) {}

    public static StartedThread start(
            Topic topic, Anchor anchor, boolean blocking, UUID by, Instant at, boolean letThrough) {
        return new StartedThread(Ids.next(), topic.subject(), anchor, blocking, by, at, null, null, letThrough);
    }

    /// Whose it is, as long as nobody let it through.
    @Nullable
    UUID heldBy() {
        return letThrough ? null : startedBy;
    }

    public ThreadState state() {
        return resolvedAt == null ? ThreadState.OPEN : ThreadState.RESOLVED;
    }

    public StartedThread resolved(UUID by, Instant now) {
        return new StartedThread(id, subject, anchor, blocking, startedBy, startedAt, by, now, letThrough);
    }

    public StartedThread reopened() {
        return new StartedThread(id, subject, anchor, blocking, startedBy, startedAt, null, null, letThrough);
    }

    public StartedThread released() {
        return new StartedThread(id, subject, anchor, blocking, startedBy, startedAt, resolvedBy, resolvedAt, true);
    }
}
