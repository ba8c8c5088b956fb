package io.rungs.identity.web;

import io.rungs.identity.Accounts;
import io.rungs.identity.Grant;
import io.rungs.identity.Grants;
import io.rungs.identity.Trusts;
import io.rungs.identity.Viewer;
import io.rungs.identity.usecase.NamedScopes;
import io.rungs.identity.web.Me.HeldGrant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {
    private final Accounts accounts;
    private final Grants grants;
    private final Trusts trusts;
    private final NamedScopes scopes;
    private final AccountCookie cookie;

    MeController(Accounts accounts, Grants grants, Trusts trusts, NamedScopes scopes, AccountCookie cookie) {
        this.accounts = accounts;
        this.grants = grants;
        this.trusts = trusts;
        this.scopes = scopes;
        this.cookie = cookie;
    }

    @GetMapping("/api/me")
    Me me(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        cookie.tell(viewer, request, response);
        return viewer.signedIn()
                .flatMap(accounts::find)
                .map(account -> new Me(account, trusts.of(account.id()), held(account.id())))
                .orElse(new Me(null, null, List.of()));
    }

    private List<HeldGrant> held(UUID account) {
        var held = grants.of(account);
        var names = scopes.of(held.stream().map(Grant::scope).toList());
        return held.stream()
                .map(it -> new HeldGrant(it.kind(), it.scope(), names.getOrDefault(it.scope(), "")))
                .toList();
    }
}
