package io.rungs.catalog;

import io.rungs.identity.Scope;
import java.util.List;

/// Which scopes stand above one.
public interface ScopeLines {
    /// The scope itself, then those above it up to the site; nothing where there is no such scope.
    List<Scope> from(Scope scope);
}
