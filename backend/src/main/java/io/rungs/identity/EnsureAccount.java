package io.rungs.identity;

import org.jspecify.annotations.Nullable;

/// Finds or makes the account behind a sign-in.
public interface EnsureAccount {
    /// Who a provider says that somebody is. The handle is a wish: a taken one gets a number.
    record Claim(
            String provider,
            String subject,
            String wishedHandle,
            String name,
            @Nullable String email,
            boolean emailVerified) {}

    AccountRef ensure(Claim claim);
}
