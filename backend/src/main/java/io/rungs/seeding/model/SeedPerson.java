package io.rungs.seeding.model;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.Locale;

/// One of the demonstration people with their grants.
public record SeedPerson(String handle, String name, String email, List<SeedGrant> grants) {
    /// The scope is `site`, or a kind and a slug, as `group:mlops`.
    public record SeedGrant(GrantKind kind, String scope) {
        public Scope.Kind scopeKind() {
            return Scope.Kind.valueOf(scope.replaceFirst(":.*", "").toUpperCase(Locale.ROOT));
        }

        public String slug() {
            return scope.substring(scope.indexOf(':') + 1);
        }
    }
}
