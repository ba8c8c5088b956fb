package io.rungs.identity.web;

import io.rungs.identity.AccountRef;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.identity.usecase.FindPeople;
import io.rungs.identity.usecase.GrantView;
import io.rungs.identity.usecase.SeeGrants;
import io.rungs.identity.usecase.TakeGrant;
import io.rungs.kernel.Page;
import io.rungs.kernel.Texts;
import io.rungs.platform.Acted;
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

    private final Grants grants;
    private final SeeGrants seeGrants;
    private final FindPeople findPeople;
    private final GiveGrant giveGrant;
    private final TakeGrant takeGrant;

    AdminController(
            Grants grants, SeeGrants seeGrants, FindPeople findPeople, GiveGrant giveGrant, TakeGrant takeGrant) {
        this.grants = grants;
        this.seeGrants = seeGrants;
        this.findPeople = findPeople;
        this.giveGrant = giveGrant;
        this.takeGrant = takeGrant;
    }

    @GetMapping("/grants")
    Page<GrantView> grants(@RequestParam @Nullable String cursor, Viewer viewer) {
        grants.admin(viewer);
        return seeGrants.page(cursor, PAGE);
    }

    @GetMapping("/accounts")
    List<AccountRef> accounts(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        grants.admin(viewer);
        return findPeople.find(q);
    }

    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.CREATED)
    GrantView give(@RequestBody GrantForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        var checked = form.check();
        var grant = giveGrant.give(admin, checked.account(), checked.kind(), checked.scope(), checked.reason());
        Acted.done();
        return seeGrants.one(grant.id());
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
