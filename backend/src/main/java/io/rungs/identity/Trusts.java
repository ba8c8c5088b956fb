package io.rungs.identity;

import java.util.UUID;

/// How far each account is trusted.
public interface Trusts {
    /// Of an account that does not exist, the least.
    Trust of(UUID account);

    /// As [#of], and no other transaction asks this of the same account until the caller's ends: what one person
    /// contributes at the same moment is weighed one after the other.
    Trust lock(UUID account);
}
