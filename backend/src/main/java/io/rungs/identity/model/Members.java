package io.rungs.identity.model;

import io.rungs.identity.AccountRef;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where accounts and their sign-ins are kept.
public interface Members {
    Optional<KnownMember> behind(SignInKey key);

    /// Until the transaction ends nobody else makes an account for this sign-in.
    void lock(SignInKey key);

    /// Keeps the account unless its handle is taken.
    ///
    /// @return whether it was kept
    boolean add(Account account);

    void link(SignInKey key, Account account, Said said);

    /// Keeps what the provider says from now on.
    void said(SignInKey key, Said said);

    void rename(UUID account, String name);

    /// Nobody else renames it until the transaction ends.
    Optional<AccountRef> locked(UUID account);

    void reach(UUID account, @Nullable String email, boolean verified);

    /// Who a provider says that somebody is: the only thing by which an account is found again.
    record SignInKey(String provider, String subject) {}

    /// What the provider calls the person, and where it reaches them.
    record Said(@Nullable String name, @Nullable String email) {}

    /// The account as it is, and what the provider said of it when the person last came in this way.
    record KnownMember(AccountRef account, @Nullable String email, boolean emailVerified, Said said) {}
}
