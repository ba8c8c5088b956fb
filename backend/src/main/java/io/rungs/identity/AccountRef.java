package io.rungs.identity;

import java.util.UUID;

/// How a person is shown wherever their name stands.
public record AccountRef(UUID id, String handle, String name) {
    /// Stands where there is no account any more.
    public static final AccountRef FORMER = new AccountRef(new UUID(0, 0), "former-member", "Former member");
}
