package io.rungs.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a person a right.
public interface GiveGrant {
    /// Nobody gives the grants of the settings and the demonstration people: `by` is null. A grant that stands
    /// already is returned as it is. Audited and journalled.
    ///
    /// @throws io.rungs.kernel.Refusal.Invalid for an account or a scope that does not exist, and for a Moderator
    /// or an Admin of less than the whole site
    Grant give(@Nullable UUID by, UUID to, GrantKind kind, Scope scope, @Nullable String reason);

    /// Without a reason.
    Grant give(@Nullable UUID by, UUID to, GrantKind kind, Scope scope);
}
