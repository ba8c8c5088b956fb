package io.rungs.identity.model;

import io.rungs.identity.AccountRef;
import java.util.Optional;

/// Where accounts and their sign-ins are kept.
public interface Members {
    Optional<AccountRef> behind(SignInKey key);

    /// Until the transaction ends nobody else makes an account for this sign-in.
    void lock(SignInKey key);

    /// Keeps the account unless its handle is taken.
    ///
    /// @return whether it was kept
    boolean add(Account account);

    void link(SignInKey key, Account account);

    /// Who a provider says that somebody is: the only thing by which an account is found again.
    record SignInKey(String provider, String subject) {}
}
