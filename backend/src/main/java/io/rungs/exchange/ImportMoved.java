package io.rungs.exchange;

import java.util.UUID;

/// An import went on, or ended. Announced to whose it is, and not journalled.
public record ImportMoved(UUID account, UUID run) {}
