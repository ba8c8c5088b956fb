package io.rungs.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who the accounts are.
public interface Accounts {
    Optional<AccountRef> find(UUID account);

    Optional<AccountRef> byHandle(String handle);

    /// All of those that exist, in one query; null elements are passed over.
    Map<UUID, AccountRef> named(Collection<UUID> accounts);
}
