package io.rungs.identity.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody in whom a provider vouches for; makes the one an admin whom the settings name as the first.
@Component
public class WelcomeMember {
    private final EnsureAccount accounts;
    private final GivenGrants grants;
    private final GiveGrant giveGrant;
    private final String firstAdmin;

    WelcomeMember(
            EnsureAccount accounts,
            GivenGrants grants,
            GiveGrant giveGrant,
            @Value("${rungs.first-admin}") String firstAdmin) {
        this.accounts = accounts;
        this.grants = grants;
        this.giveGrant = giveGrant;
        this.firstAdmin = firstAdmin.strip();
    }

    @Transactional
    public AccountRef welcome(Claim claim) {
        AccountRef account = accounts.ensure(claim);
        // Once only: what other admins take back later stays taken.
        if (isFirstAdmin(claim, account) && !grants.everHad(account.id(), GrantKind.ADMIN))
            giveGrant.give(null, account.id(), GrantKind.ADMIN, Scope.SITE, "Named by the setting rungs.first-admin");
        return account;
    }

    private boolean isFirstAdmin(Claim claim, AccountRef account) {
        return firstAdmin.equals(account.handle()) || firstAdmin.equals(claim.provider() + ":" + claim.subject());
    }
}
