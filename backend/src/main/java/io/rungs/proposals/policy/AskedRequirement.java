package io.rungs.proposals.policy;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An approval requirement as those see it who are asked to meet it: how much is missing, and whom it waits for.
/// `scope` is what the panel's scope is called.
public record AskedRequirement(ApprovalRequirement requirement, String scope) {
    public Panel panel() {
        return requirement.panel();
    }

    public int missing() {
        return Math.max(0, requirement.missing());
    }

    /// Whether somebody approved already.
    public boolean begun() {
        return missing() < panel().approvals();
    }

    public boolean lacksOwner() {
        return !requirement.owned();
    }

    public boolean met() {
        return requirement.met();
    }

    /// Those who approved all of it.
    private Set<UUID> approvers() {
        Set<UUID> approvers = new HashSet<>(panel().eligible());
        requirement.approved().values().forEach(approvers::retainAll);
        return approvers;
    }

    /// Those whose approval would bring it on.
    public Set<UUID> waitsFor() {
        if (met()) return Set.of();
        Set<UUID> people = new HashSet<>(missing() == 0 ? panel().owners() : panel().eligible());
        people.removeAll(approvers());
        return people;
    }

    /// Who counts besides when those asked are silent: an owner of the nearest scope above the panel's.
    ///
    /// @param authors who never count
    public Optional<UUID> ownerAbove(Collection<UUID> authors, Collection<Grant> grants, Map<UUID, Integer> load) {
        for (Scope above : panel().above(requirement.line())) {
            var owner = grants.stream()
                    .filter(it -> it.kind() == GrantKind.OWNER && it.scope().equals(above))
                    .map(Grant::account)
                    .filter(it -> !authors.contains(it) && !panel().eligible().contains(it))
                    .min(leastBusy(load));
            if (owner.isPresent()) return owner;
        }
        return Optional.empty();
    }

    /// Whom to ask else: somebody more of the panel.
    public Optional<UUID> oneMore(Collection<UUID> asked, Map<UUID, Integer> load) {
        return waitsFor().stream().filter(it -> !asked.contains(it)).min(leastBusy(load));
    }

    /// Whom to assign besides, so that with those who approved they can meet it: owners first, then whoever
    /// has the least to do.
    public List<UUID> wanting(Collection<UUID> assigned, Map<UUID, Integer> load) {
        Set<UUID> helping = new HashSet<>(assigned);
        helping.addAll(approvers());
        helping.retainAll(panel().eligible());
        boolean owner = panel().owner() && Collections.disjoint(helping, panel().owners());
        int missing = Math.max(panel().approvals() - helping.size(), owner ? 1 : 0);
        List<UUID> more = new ArrayList<>(panel().eligible());
        more.removeAll(helping);
        more.sort(leastBusy(load));
        return List.copyOf(more.subList(0, Math.min(missing, more.size())));
    }

    private Comparator<UUID> leastBusy(Map<UUID, Integer> load) {
        return Comparator.comparing((UUID it) -> !panel().owners().contains(it))
                .thenComparing(it -> load.getOrDefault(it, 0));
    }
}
