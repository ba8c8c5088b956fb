package io.rungs.identity.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A standing grant as admins see it.
public record GrantView(
        UUID id,
        AccountRef account,
        GrantKind kind,
        Scope scope,
        String scopeName,
        @Nullable AccountRef givenBy,
        Instant givenAt) {}
