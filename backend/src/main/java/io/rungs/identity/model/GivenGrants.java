package io.rungs.identity.model;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where grants are kept, also those that were taken back.
public interface GivenGrants {
    Optional<GivenGrant> standing(UUID id);

    Optional<Grant> standing(UUID account, GrantKind kind, Scope scope);

    /// Whether the person holds or ever held that kind.
    boolean everHad(UUID account, GrantKind kind);

    /// Whether there is somebody who can give grants.
    boolean anyAdmin();

    /// Those that stand, newest first.
    Page<GivenGrant> page(@Nullable String cursor, int size);

    /// Keeps the grant unless an equal one stands.
    ///
    /// @return whether it was kept
    boolean give(GivenGrant given);

    /// @return whether it still stood
    boolean take(UUID id, UUID by, Instant at);

    /// Those that stand exactly there, whoever holds them, held as they are until the transaction ends.
    List<Grant> lockIn(Scope scope);

    /// The standing admin grants of active accounts, held as they are until the transaction ends.
    Set<UUID> lockAdmins();
}
