package io.rungs.proposals.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.LadderChecks;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.Grant;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.identity.ScopeNames;
import io.rungs.proposals.Check;
import io.rungs.proposals.PublishRequirement;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Policy;
import io.rungs.proposals.model.Rights;
import io.rungs.proposals.model.Weighed;
import io.rungs.proposals.model.Weighed.Ground;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads what a proposal is judged by, and judges it. The page and the publishing transaction both ask here.
@Component
class Weigh {
    private final Heads heads;
    private final Grants grants;
    private final Accounts accounts;
    private final ScopeNames scopeNames;
    private final ObjectProvider<PublishRequirement> requirements;
    private final PolicyInForce policy;
    private final LadderChecks ladder;
    private final Clock clock;

    Weigh(
            Heads heads,
            Grants grants,
            Accounts accounts,
            ScopeNames scopeNames,
            ObjectProvider<PublishRequirement> requirements,
            PolicyInForce policy,
            LadderChecks ladder,
            Clock clock) {
        this.heads = heads;
        this.grants = grants;
        this.accounts = accounts;
        this.scopeNames = scopeNames;
        this.requirements = requirements;
        this.policy = policy;
        this.ladder = ladder;
        this.clock = clock;
    }

    LadderChecks ladder() {
        return ladder;
    }

    Policy policy() {
        return policy.now();
    }

    /// Who may do what, without what else it is judged by.
    Rights rights(Dossier dossier) {
        Map<UUID, Head> published = heads.touched(dossier.newest().operations());
        return Rights.of(dossier, published, grants.in(scopes(dossier, published)));
    }

    Weighed weigh(Dossier dossier) {
        return weigh(dossier, heads.touched(dossier.newest().operations()));
    }

    Weighed weigh(Dossier dossier, Map<UUID, Head> published) {
        Set<Scope> scopes = scopes(dossier, published);
        return weigh(dossier, published, scopes, grants.in(scopes));
    }

    /// As it is with the grants that it rests on held: none of them is taken until the transaction ends.
    Weighed held(Weighed weighed) {
        Set<Scope> scopes = scopes(weighed.dossier(), weighed.heads());
        List<Grant> locked = grants.lock(scopes);
        return locked.equals(weighed.rights().grants())
                ? weighed
                : weigh(weighed.dossier(), weighed.heads(), scopes, locked);
    }

    private Weighed weigh(Dossier dossier, Map<UUID, Head> published, Set<Scope> scopes, List<Grant> standing) {
        List<Check> further = requirements
                .orderedStream()
                .flatMap(it -> it.evaluate(dossier.proposal().id()).stream())
                .toList();
        return Weighed.of(
                dossier,
                new Ground(
                        published,
                        standing,
                        policy.now(),
                        ladder,
                        names(dossier, scopes, standing),
                        further,
                        clock.instant()));
    }

    /// What it touches, with the scopes above.
    Set<Scope> scopes(Dossier dossier) {
        return scopes(dossier, heads.read(dossier.newest().skills()));
    }

    private static Set<Scope> scopes(Dossier dossier, Map<UUID, Head> published) {
        Set<Scope> scopes = new HashSet<>();
        scopes.add(Scope.SITE);
        published.values().forEach(it -> scopes.addAll(it.line()));
        dossier.newest().operations().forEach(it -> {
            if (it instanceof OnCell cell)
                scopes.add(new Scope(Scope.Kind.ROLE, cell.place().role()));
        });
        return scopes;
    }

    private Weighed.Names names(Dossier dossier, Collection<Scope> scopes, Collection<Grant> standing) {
        Set<UUID> people = standing.stream().map(Grant::account).collect(Collectors.toSet());
        dossier.reviews().forEach(it -> people.add(it.reviewer()));
        Map<UUID, AccountRef> named = accounts.named(people);
        Map<Scope, String> scoped = scopeNames.named(scopes);
        return new Weighed.Names() {
            @Override
            public String person(UUID account) {
                AccountRef ref = named.get(account);
                return ref == null ? "a former member" : ref.name();
            }

            @Override
            public String scope(Scope scope) {
                return scoped.getOrDefault(scope, "this scope");
            }
        };
    }
}
