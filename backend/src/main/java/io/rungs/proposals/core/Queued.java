package io.rungs.proposals.core;

import io.rungs.proposals.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal in the queue: who was asked to review it, in that order; whose turn it is, and why; who looks at it.
///
/// @param lookAt when whose turn it is has to be looked at although nothing happened: time alone may pass it
public record Queued(
        List<UUID> assigned,
        Map<UUID, Attention> attention,
        @Nullable Claim claim,
        @Nullable Instant lookAt) {
    /// What somebody has to do, whose turn it is, and why, in a sentence: nothing rests on its words.
    public record Attention(Task task, String reason, Instant since) {}

    public static final Queued NOBODYS = new Queued(List.of(), Map.of(), null, null);

    public Queued with(List<UUID> asked) {
        return new Queued(asked, attention, claim, lookAt);
    }

    public Queued with(@Nullable Claim other) {
        return new Queued(assigned, attention, other, lookAt);
    }

    public Queued lookedAt(@Nullable Instant next) {
        return new Queued(assigned, attention, claim, next);
    }

    /// Whether people see it alike.
    public boolean looksLike(Queued other) {
        return lookedAt(null).equals(other.lookedAt(null));
    }
}
