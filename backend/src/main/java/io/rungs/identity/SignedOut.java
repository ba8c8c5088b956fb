package io.rungs.identity;

import java.util.UUID;

/// Somebody ended their session. Not of the journal: whoever misses it finds the session gone.
public record SignedOut(UUID account) {}
