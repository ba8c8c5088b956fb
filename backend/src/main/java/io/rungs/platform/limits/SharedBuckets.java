package io.rungs.platform.limits;

import java.time.Duration;
import java.util.Optional;

/// Buckets that all nodes draw from.
public interface SharedBuckets {
    /// Draws one from that of this name, which is full at first.
    ///
    /// @return how long it is until there is one, where there is none
    Optional<Duration> draw(String name, Rate rate);

    /// Removes those that would be full again.
    void forgetFull();
}
