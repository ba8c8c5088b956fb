package io.rungs.proposals.model;

import io.rungs.catalog.Head;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.identity.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The scopes that patch sets touch, with those above.
public final class Scopes {
    private Scopes() {}

    public static Set<Scope> of(Collection<PatchSet> patchSets, Map<UUID, Head> published) {
        Set<Scope> scopes = new HashSet<>();
        scopes.add(Scope.SITE);
        for (PatchSet each : patchSets)
            for (var operation : each.operations()) {
                Head head = published.get(operation.skill());
                if (head != null) scopes.addAll(head.line());
                if (operation instanceof OnCell cell)
                    scopes.add(new Scope(Scope.Kind.ROLE, cell.place().role()));
            }
        return scopes;
    }
}
