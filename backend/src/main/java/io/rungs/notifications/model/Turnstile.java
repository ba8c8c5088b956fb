package io.rungs.notifications.model;

/// Lets one node at a time through.
public interface Turnstile {
    /// Whether this node may pass; nobody else may until the caller's transaction ends.
    boolean pass();
}
