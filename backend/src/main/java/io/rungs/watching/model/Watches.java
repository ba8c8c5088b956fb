package io.rungs.watching.model;

import io.rungs.watching.WatchScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everybody's watches.
public interface Watches {
    /// Writes it over whatever watch the person holds there.
    void put(HeldWatch watch);

    /// Writes it unless the person holds a watch there; whether it was written.
    boolean addIfNone(HeldWatch watch);

    /// Whether there was one.
    boolean remove(UUID account, WatchScope scope);

    Optional<HeldWatch> find(UUID account, WatchScope scope);

    /// The newest of a person's watches, at most so many.
    List<HeldWatch> of(UUID account, int limit);
}
