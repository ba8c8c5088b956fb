package io.rungs.proposals.model;

import io.rungs.proposals.model.Turns.Attention;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal in the queue: who was asked to review it, in that order; whose turn it is, and why; who looks at it.
public record Queued(
        List<UUID> assigned,
        Map<UUID, Attention> attention,
        @Nullable Claim claim) {
    public static final Queued NOBODYS = new Queued(List.of(), Map.of(), null);
}
