package io.rungs.proposals.queue;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A walk by id over what has to be looked at again and again, so far at a time. The next one goes on where this
/// one stopped, so that what stays at the beginning does not keep it from the end.
final class Round {
    private static final int MOST = 1000;
    static final UUID START = new UUID(0, 0);

    private volatile UUID reached = START;

    /// @param step looks at the first one after that one, and says which it was
    void walk(Function<UUID, Optional<UUID>> step) {
        Optional<UUID> next = Optional.of(reached);
        for (int i = 0; i < MOST && next.isPresent(); i++) next = step.apply(next.get());
        reached = next.orElse(START);
    }
}
