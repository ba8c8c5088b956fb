package io.rungs.proposals.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What one line of scopes is asked for: whose approval counts there, how many it takes, and who has given theirs.
/// `scope` is what the panel's scope is called.
public record Ask(ScopeLine line, String scope, Panel panel, Set<UUID> approvers) {
    public int missing() {
        return Math.max(0, panel.approvals() - approvers.size());
    }

    public boolean lacksOwner() {
        return panel.owner() && Collections.disjoint(approvers, panel.owners());
    }

    public boolean met() {
        return missing() == 0 && !lacksOwner();
    }

    /// Those of the assigned people whose approval it still waits for.
    public Set<UUID> waitsFor(Collection<UUID> assigned) {
        Set<UUID> people = new HashSet<>(assigned);
        people.retainAll(lacksOwner() && missing() == 0 ? panel.owners() : panel.eligible());
        people.removeAll(approvers);
        return people;
    }

    /// Whom to assign besides, so that with those who approved they can meet it: owners first, then whoever
    /// has the least to do.
    public List<UUID> wanting(Collection<UUID> assigned, Map<UUID, Integer> load) {
        Set<UUID> helping = new HashSet<>(assigned);
        helping.addAll(approvers);
        helping.retainAll(panel.eligible());
        boolean owner = panel.owner() && Collections.disjoint(helping, panel.owners());
        int missing = Math.max(panel.approvals() - helping.size(), owner ? 1 : 0);
        List<UUID> more = new ArrayList<>(panel.eligible());
        more.removeAll(helping);
        more.sort(leastBusy(load));
        return List.copyOf(more.subList(0, Math.min(missing, more.size())));
    }

    private Comparator<UUID> leastBusy(Map<UUID, Integer> load) {
        return Comparator.comparing((UUID it) -> !panel.owners().contains(it))
                .thenComparing(it -> load.getOrDefault(it, 0));
    }
}
