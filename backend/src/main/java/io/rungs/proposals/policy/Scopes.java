package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.TouchedHeads;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.identity.Scope;
import io.rungs.proposals.core.PatchSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The scopes that patch sets touch, with those above.
public final class Scopes {
    private Scopes() {}

    /// Each by what it says itself of the skills that it creates.
    public static Set<Scope> of(Collection<PatchSet> patchSets, TouchedHeads touched) {
        Set<Scope> scopes = new HashSet<>();
        scopes.add(Scope.SITE);
        for (PatchSet each : patchSets) add(each.operations(), touched.by(each.operations()), scopes);
        return scopes;
    }

    private static void add(List<Operation> operations, Map<UUID, Head> heads, Set<Scope> scopes) {
        for (var operation : operations) {
            Head head = heads.get(operation.skill());
            if (head != null) scopes.addAll(head.line());
            if (head != null) head.entered(operation).ifPresent(scopes::addAll);
            if (operation instanceof SetCell cell)
                scopes.add(new Scope(Scope.Kind.ROLE, cell.place().role()));
        }
    }
}
