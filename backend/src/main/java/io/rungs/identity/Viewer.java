package io.rungs.identity;

import io.rungs.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever sent the request. Controllers take one as a parameter.
public record Viewer(@Nullable UUID account) {
    public static final Viewer GUEST = new Viewer(null);

    public Optional<UUID> signedIn() {
        return Optional.ofNullable(account);
    }

    /// The account of a member's act.
    ///
    /// @throws Refusal.NotSignedIn for a guest
    public UUID member() {
        if (account == null) throw Refusal.notSignedIn();
        return account;
    }
}
