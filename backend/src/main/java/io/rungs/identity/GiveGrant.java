package io.rungs.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a person a right.
public interface GiveGrant {
    /// Nobody gives the grants of the settings and the demonstration people: `by` is null. A grant that stands already is
    /// returned as it is. Audited and journalled.
    Grant give(@Nullable UUID by, UUID to, GrantKind kind, Scope scope);
}
