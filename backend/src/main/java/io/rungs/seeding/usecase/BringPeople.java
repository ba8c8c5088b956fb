package io.rungs.seeding.usecase;

import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.Scope;
import io.rungs.seeding.model.SeedPerson;
import io.rungs.seeding.model.SeedPerson.SeedGrant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the accounts of the demonstration people, the very ones in which they sign in, and gives them their
/// grants.
@Component
class BringPeople {
    private final EnsureAccount accounts;
    private final GiveGrant grants;
    private final Slugs slugs;
    private final Heads heads;

    BringPeople(EnsureAccount accounts, GiveGrant grants, Slugs slugs, Heads heads) {
        this.accounts = accounts;
        this.grants = grants;
        this.slugs = slugs;
        this.heads = heads;
    }

    void bring(List<SeedPerson> people) {
        people.forEach(person -> {
            UUID account = account(person);
            person.grants().forEach(it -> grants.give(null, account, it.kind(), scope(it), "A demonstration person."));
        });
    }

    /// Their accounts by handle, made where there is none.
    Map<String, UUID> accounts(List<SeedPerson> people) {
        Map<String, UUID> byHandle = new HashMap<>();
        people.forEach(it -> byHandle.put(it.handle(), account(it)));
        return byHandle;
    }

    /// The built-in provider's subject is the handle.
    private UUID account(SeedPerson it) {
        var claim = new Claim(DemonstrationPeople.PROVIDER, it.handle(), it.handle(), it.name(), it.email(), true);
        return accounts.ensure(claim).id();
    }

    private Scope scope(SeedGrant grant) {
        Optional<UUID> id = switch (grant.scopeKind()) {
            case SITE -> Optional.empty();
            case DOMAIN -> slugs.domain(grant.slug());
            case GROUP -> slugs.group(grant.slug());
            case ROLE -> slugs.role(grant.slug());
            case SKILL -> heads.bySlug(grant.slug()).map(SkillRef::id);
        };
        return new Scope(grant.scopeKind(), id.orElse(null));
    }
}
