package io.rungs.proposals.core;

import io.rungs.identity.Scope;
import io.rungs.proposals.Task;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A proposal in the queue: who was asked to review it, in that order; whose turn it is, and why; who looks at it.
///
/// @param insteadOf in which scopes, by their ids, somebody counts who was asked since their own people are silent
/// @param lookAt when whose turn it is has to be looked at although nothing happened: time alone may pass it
public record Queued(
        List<UUID> assigned,
        Map<UUID, Set<UUID>> insteadOf,
        Map<UUID, Attention> attention,
        @Nullable Claim claim,
        @Nullable Instant lookAt) {
    /// What somebody has to do, whose turn it is, and why, in a sentence: nothing rests on its words.
    public record Attention(Task task, String reason, Instant since) {}

    public static final Queued NOBODYS = new Queued(List.of(), Map.of(), Map.of(), null, null);

    public Queued with(List<UUID> asked) {
        Map<UUID, Set<UUID>> still = new HashMap<>(insteadOf);
        still.keySet().retainAll(asked);
        return new Queued(asked, Map.copyOf(still), attention, claim, lookAt);
    }

    /// They count there from now on.
    public Queued standingIn(UUID person, UUID scope) {
        Map<UUID, Set<UUID>> more = new HashMap<>(insteadOf);
        Set<UUID> scopes = new HashSet<>(more.getOrDefault(person, Set.of()));
        scopes.add(scope);
        more.put(person, Set.copyOf(scopes));
        return new Queued(assigned, Map.copyOf(more), attention, claim, lookAt);
    }

    public Queued with(Map<UUID, Attention> turns, @Nullable Claim other, @Nullable Instant next) {
        return new Queued(assigned, insteadOf, turns, other, next);
    }

    /// Those who count there although its own people alone would.
    public Set<UUID> standingInFor(Scope scope) {
        return insteadOf.entrySet().stream()
                .filter(it -> scope.id() != null && it.getValue().contains(scope.id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Queued with(@Nullable Claim other) {
        return with(attention, other, lookAt);
    }

    public Queued lookedAt(@Nullable Instant next) {
        return with(attention, claim, next);
    }

    /// Whether people see it alike.
    public boolean looksLike(Queued other) {
        return lookedAt(null).equals(other.lookedAt(null));
    }
}
