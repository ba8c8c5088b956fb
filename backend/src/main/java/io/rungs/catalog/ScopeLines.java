package io.rungs.catalog;

import io.rungs.identity.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which scopes stand above one.
public interface ScopeLines {
    /// The scope itself, then those above it up to the site; nothing where there is no such scope.
    List<Scope> from(Scope scope);

    /// What stands in a domain, in a group, or is the skill itself; nothing of the site and of roles.
    Reach below(Scope scope);

    record Reach(Set<UUID> groups, Set<UUID> skills) {}
}
