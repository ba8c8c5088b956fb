package io.rungs.catalog.model;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Domains, groups and roles, by each slug that they have or had; a group that was merged is the other.
public interface Taxonomy {
    Map<String, UUID> domains();

    Map<String, UUID> groups();

    Map<String, UUID> roles();

    Map<String, UUID> families();

    UUID addDomain(String slug, String name);

    UUID addGroup(UUID domain, String slug, String name);

    UUID addFamily(String slug, String name);

    /// With a rung at each level that is offered.
    UUID addRole(String slug, String name, @Nullable UUID family, @Nullable String summary);

    /// Names have changed: what was prepared with the old ones is prepared again. Whoever changes several things
    /// does this first of all: nobody else does until the transaction ends.
    void raiseVersion();
}
