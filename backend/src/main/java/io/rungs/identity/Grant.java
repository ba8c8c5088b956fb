package io.rungs.identity;

import java.util.UUID;

/// A right that a person was given in a scope and that nobody has taken back.
public record Grant(UUID id, UUID account, GrantKind kind, Scope scope) {}
