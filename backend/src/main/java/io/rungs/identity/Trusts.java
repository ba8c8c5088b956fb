package io.rungs.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// How far each account is trusted.
public interface Trusts {
    /// Of an account that does not exist, the least.
    Trust of(UUID account);

    /// As [#of], and no other transaction asks this of the same account until the caller's ends: what one person
    /// contributes at the same moment is weighed one after the other.
    Standing lock(UUID account);

    /// @param vouchedFor whether they hold a grant
    record Standing(Trust trust, boolean vouchedFor) {}

    /// As [#lock], of those of these accounts that are not trusted most: for the others nobody has to wait.
    Map<UUID, Trust> lockUnlessMost(Collection<UUID> accounts);
}
