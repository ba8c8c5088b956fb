package io.rungs.platform;

import jakarta.servlet.FilterChain;

/// Lets few of those go on at once that take much of a node.
public interface CostlyRequests {
    /// The chain, entered once there is a place.
    FilterChain before(FilterChain chain);
}
