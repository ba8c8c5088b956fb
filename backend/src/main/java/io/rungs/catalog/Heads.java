package io.rungs.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The skills as they are published now, asked of the database each time.
public interface Heads {
    Optional<SkillRef> bySlug(String slug);

    /// Those of these skills that exist.
    Map<UUID, Head> read(Collection<UUID> skills);

    /// As [#read], and no other transaction publishes these skills until the caller's ends. Locks in the order of
    /// the ids, so that two publications never wait for each other in a ring.
    Map<UUID, Head> lock(Collection<UUID> skills);

    /// The role's names; those that exist.
    Map<UUID, RoleRef> roles(Collection<UUID> roles);
}
