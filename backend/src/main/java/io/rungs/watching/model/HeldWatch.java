package io.rungs.watching.model;

import io.rungs.watching.Notify;
import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchScope;
import java.time.Instant;
import java.util.UUID;

/// One person's watch: at most one a scope.
///
/// ```
/// (none) ── taking part ──▶ PARTICIPATING, with its reason ── the person chooses ──▶ CHOSEN, at any loudness
///    ▲                                                                                       │
///    └───────────────────────────────── the person removes it ◀───────────────────────────────┘
/// ```
public record HeldWatch(UUID account, WatchScope scope, Notify loudness, WatchReason reason, Instant since) {}
