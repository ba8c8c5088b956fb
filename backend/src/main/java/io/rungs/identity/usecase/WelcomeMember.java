package io.rungs.identity.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody in whom a provider vouches for; makes the one an admin whom the settings name as the first.
@Component
public class WelcomeMember {
    private final EnsureAccount accounts;
    private final GivenGrants grants;
    private final GiveGrant giveGrant;
    private final FirstAdmin firstAdmin;

    WelcomeMember(EnsureAccount accounts, GivenGrants grants, GiveGrant giveGrant, FirstAdmin firstAdmin) {
        this.accounts = accounts;
        this.grants = grants;
        this.giveGrant = giveGrant;
        this.firstAdmin = firstAdmin;
    }

    @Transactional
    public AccountRef welcome(Claim claim) {
        AccountRef account = accounts.ensure(claim);
        // At any sign-in until once granted: what other admins take back later stays taken.
        if (firstAdmin.is(claim) && !grants.everHad(account.id(), GrantKind.ADMIN))
            giveGrant.give(null, account.id(), GrantKind.ADMIN, Scope.SITE, "Named by the setting rungs.first-admin");
        return account;
    }
}
