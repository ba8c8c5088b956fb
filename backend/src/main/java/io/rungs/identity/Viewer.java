package io.rungs.identity;

import io.rungs.kernel.Refusal;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever sent the request. Controllers take one as a parameter.
public record Viewer(@Nullable UUID account) {
    public static final Viewer GUEST = new Viewer(null);

    /// Of a signed-in request or socket, whose principal is named by the account's id; no principal is a guest.
    public static Viewer of(@Nullable Principal principal) {
        return principal == null ? GUEST : new Viewer(UUID.fromString(principal.getName()));
    }

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
