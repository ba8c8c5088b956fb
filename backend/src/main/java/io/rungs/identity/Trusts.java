package io.rungs.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// How far each account is trusted.
public interface Trusts {
    /// Of an account that does not exist, the least.
    Trust of(UUID account);

    /// As [#of(UUID)], of all of them at once.
    Map<UUID, Trust> of(Collection<UUID> accounts);

    /// As [#of(UUID)], and no other transaction asks this of the same account until the caller's ends: what one
    /// person contributes at the same moment is weighed one after the other.
    Trust lock(UUID account);
}
