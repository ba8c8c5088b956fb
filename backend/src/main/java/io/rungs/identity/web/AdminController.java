package io.rungs.identity.web;

import io.rungs.identity.AccountRef;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.identity.model.AccountSearch;
import io.rungs.identity.usecase.TakeGrant;
import io.rungs.kernel.Page;
import io.rungs.kernel.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin")
class AdminController {
    static final int LONGEST_REASON = 1000;
    private static final int PAGE = 50;
    private static final int MOST_ACCOUNTS = 20;

    private final Grants grants;
    private final GrantViews views;
    private final AccountSearch accounts;
    private final GiveGrant giveGrant;
    private final TakeGrant takeGrant;

    AdminController(Grants grants, GrantViews views, AccountSearch accounts, GiveGrant giveGrant, TakeGrant takeGrant) {
        this.grants = grants;
        this.views = views;
        this.accounts = accounts;
        this.giveGrant = giveGrant;
        this.takeGrant = takeGrant;
    }

    @GetMapping("/grants")
    Page<GrantView> grants(@RequestParam @Nullable String cursor, Viewer viewer) {
        grants.admin(viewer);
        return views.page(cursor, PAGE);
    }

    @GetMapping("/accounts")
    List<AccountRef> accounts(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        grants.admin(viewer);
        return accounts.beginningLike(q, MOST_ACCOUNTS);
    }

    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.CREATED)
    GrantView give(@RequestBody GrantForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        var checked = form.check();
        var grant = giveGrant.give(admin, checked.account(), checked.kind(), checked.scope(), checked.reason());
        return views.one(grant.id());
    }

    @DeleteMapping("/grants/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        takeGrant.take(admin, id, why);
    }
}
