package io.rungs.identity;

import java.util.Collection;
import java.util.Map;

/// A question to the floor above: what the scopes of grants are called.
public interface ScopeNames {
    /// The name of each scope that exists; a scope that does not exist is missing from the answer.
    Map<Scope, String> named(Collection<Scope> scopes);
}
