package io.rungs.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which grants stand, of people whose account is active.
public interface Grants {
    List<Grant> of(UUID account);

    /// Those that were given exactly in one of these scopes.
    List<Grant> in(Collection<Scope> scopes);

    /// Whether the person holds that kind on the whole site.
    default boolean onSite(UUID account, GrantKind kind) {
        return of(account).stream().anyMatch(it -> it.kind() == kind && it.scope().equals(Scope.SITE));
    }
}
