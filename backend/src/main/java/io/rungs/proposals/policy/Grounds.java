package io.rungs.proposals.policy;

import io.rungs.catalog.Heads;
import io.rungs.catalog.TouchedHeads;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Operation;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.Grants;
import io.rungs.identity.Grants.Held;
import io.rungs.identity.Scope;
import io.rungs.proposals.PublishRequirement;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.policy.Weighed.Ground;
import io.rungs.proposals.policy.Weighed.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Reads what a proposal is judged by: what is published, who holds which right, what else is asked for.
@Component
public class Grounds {
    private final Heads heads;
    private final Grants grants;
    private final Accounts accounts;
    private final ObjectProvider<PublishRequirement> requirements;
    private final Rules rules;

    Grounds(
            Heads heads,
            Grants grants,
            Accounts accounts,
            ObjectProvider<PublishRequirement> requirements,
            Rules rules) {
        this.heads = heads;
        this.grants = grants;
        this.accounts = accounts;
        this.requirements = requirements;
        this.rules = rules;
    }

    /// @param facing what it is held against
    public Ground of(Dossier dossier, Collection<PatchSet> facing) {
        return of(dossier, facing, heads.ofVersions(operations(facing)), grants::heldIn);
    }

    /// For whoever reads it as it is shown to them.
    public Weighed weigh(Dossier shown) {
        return Weighed.of(shown, of(shown, List.of(shown.newest())));
    }

    /// As [#of]; nobody else publishes these skills, and nobody loses one of the rights, until the transaction
    /// ends.
    public Ground locked(Dossier dossier) {
        var facing = List.of(dossier.newest());
        return of(dossier, facing, heads.lock(operations(facing)), grants::lock);
    }

    /// What the skills are held against.
    public Framework framework() {
        return rules.ladder().framework();
    }

    private Ground of(
            Dossier dossier, Collection<PatchSet> facing, TouchedHeads touched, Function<Set<Scope>, Held> read) {
        Held held = read.apply(Scopes.of(facing, touched));
        List<RequirementResult> further = requirements
                .orderedStream()
                .flatMap(it -> it.evaluate(dossier.proposal().id()).stream())
                .toList();
        return new Ground(
                touched,
                held.grants(),
                rules.policy(),
                rules.ladder(),
                names(dossier, facing, touched, held),
                further,
                rules.now());
    }

    private Names names(Dossier dossier, Collection<PatchSet> facing, TouchedHeads touched, Held held) {
        Map<Scope, String> scopes = new HashMap<>();
        for (PatchSet each : facing) touched.by(each.operations()).values().forEach(it -> scopes.putAll(it.names()));
        return new Known(held.people(), () -> others(dossier, held), scopes);
    }

    /// Those who hold no right there, and are named in sentences all the same.
    private Map<UUID, AccountRef> others(Dossier dossier, Held held) {
        Set<UUID> others = new HashSet<>(List.of(dossier.proposal().author()));
        dossier.reviews().stream().map(Review::reviewer).forEach(others::add);
        others.removeAll(held.people().keySet());
        return others.isEmpty() ? Map.of() : accounts.named(others);
    }

    /// Others are asked for once a sentence names one of them.
    private static final class Known implements Names {
        private final Map<UUID, AccountRef> holders;
        private final Supplier<Map<UUID, AccountRef>> others;
        private final Map<Scope, String> scopes;

        Known(Map<UUID, AccountRef> holders, Supplier<Map<UUID, AccountRef>> others, Map<Scope, String> scopes) {
            this.holders = holders;
            this.others = SingletonSupplier.of(others);
            this.scopes = scopes;
        }

        @Override
        public String person(UUID account) {
            AccountRef ref = holders.get(account);
            if (ref == null) ref = others.get().get(account);
            return ref == null ? "a former member" : ref.name();
        }

        @Override
        public String scope(Scope scope) {
            return scopes.getOrDefault(scope, "this scope");
        }
    }

    private static List<Operation> operations(Collection<PatchSet> patchSets) {
        return patchSets.stream().flatMap(it -> it.operations().stream()).toList();
    }
}
