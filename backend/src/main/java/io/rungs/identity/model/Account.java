package io.rungs.identity.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's account as it begins.
///
/// ```
/// account 1 ── n sign_in (provider, subject)      who may enter as this person
///         1 ── n grant (kind, scope, given, taken)   what the person may decide
/// ```
public record Account(
        UUID id, String handle, String name, @Nullable String email, boolean emailVerified, Instant createdAt) {}
