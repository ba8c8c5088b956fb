package io.rungs.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Who the accounts are.
public interface Accounts {
    Optional<AccountRef> find(UUID account);

    Optional<AccountRef> byHandle(String handle);

    /// What those are called who have one of these handles, by it.
    Map<String, String> namesOf(Collection<String> handles);

    /// All of those that exist, in one query; null elements are passed over.
    Map<UUID, AccountRef> named(Collection<UUID> accounts);
}
