package io.rungs.identity.usecase;

import io.rungs.identity.Accounts;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrant;
import io.rungs.identity.model.GivenGrants;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Checks that the grant makes sense, keeps it, leaves a trace.
@Component
class GiveAuditedGrant implements GiveGrant {
    private final Accounts accounts;
    private final NamedScopes scopes;
    private final GivenGrants grants;
    private final GrantTrace trace;
    private final Clock clock;

    GiveAuditedGrant(Accounts accounts, NamedScopes scopes, GivenGrants grants, GrantTrace trace, Clock clock) {
        this.accounts = accounts;
        this.scopes = scopes;
        this.grants = grants;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Grant give(@Nullable UUID by, UUID to, GrantKind kind, Scope scope) {
        return give(by, to, kind, scope, null);
    }

    @Override
    @Transactional
    public Grant give(@Nullable UUID by, UUID to, GrantKind kind, Scope scope, @Nullable String reason) {
        check(to, kind, scope);
        var grant = new Grant(Ids.next(), to, kind, scope);
        var at = clock.instant();
        if (!grants.give(new GivenGrant(grant, by, at)))
            return grants.standing(to, kind, scope).orElseThrow();
        trace.given(new GrantGiven(Ids.next(), by, grant, at), reason);
        return grant;
    }

    private void check(UUID to, GrantKind kind, Scope scope) {
        if (accounts.find(to).isEmpty())
            throw Refusal.invalid("unknown-account", "account", "There is no such account.");
        boolean judgesContent = kind == GrantKind.OWNER || kind == GrantKind.REVIEWER;
        if (!judgesContent && !scope.equals(Scope.SITE))
            throw Refusal.invalid("site-only", "scope", "Moderators and admins act on the whole site: choose SITE.");
        if (!scopes.exists(scope)) throw Refusal.invalid("unknown-scope", "scope", "There is no such scope.");
    }
}
