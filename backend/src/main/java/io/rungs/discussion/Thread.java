package io.rungs.discussion;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Level;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A thread as it is shown, with its comments and what the reader may do with it. One that is long is given in
/// parts: the next page of a list goes on with it, under the same id. A folded one has its first comment and its
/// newest, and `gaps` where others are left out.
///
/// `changedSince` says that its place reads otherwise now than when the thread was started.
public record Thread(
        UUID id,
        ThreadSubject subject,
        @Nullable UUID cell,
        @Nullable RoleRef role,
        @Nullable Level level,
        @Nullable Integer revision,
        @Nullable Integer patchSet,
        @Nullable String quote,
        boolean changedSince,
        boolean blocking,
        ThreadState state,
        @Nullable AccountRef resolvedBy,
        Instant startedAt,
        List<Comment> comments,
        List<Gap> gaps,
        List<Action> allowedActions) {
    /// Comments that a folded thread is given without.
    ///
    /// @param after the comment behind which they stand
    /// @param count how many; nothing where they are too many to be counted
    /// @param cursor from where the thread's comments are read on
    public record Gap(UUID after, @Nullable Integer count, String cursor) {}

    /// Skill, cell or proposal; a proposal's with its number.
    public record ThreadSubject(
            SubjectKind kind, UUID id, @Nullable Long proposal) {}

    public enum ThreadState {
        OPEN,
        RESOLVED
    }

    public enum Action {
        REPLY,
        RESOLVE,
        REOPEN,
        /// Take away what it quotes: moderators.
        HIDE_QUOTE
    }
}
