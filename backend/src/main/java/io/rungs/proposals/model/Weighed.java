package io.rungs.proposals.model;

import io.rungs.catalog.Head;
import io.rungs.catalog.Merge;
import io.rungs.identity.Grant;
import io.rungs.identity.Scope;
import io.rungs.proposals.Check;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// A proposal held against what is published now, who may judge it and what the policy asks: computed on each
/// reading, and again inside the publishing transaction.
public record Weighed(
        Dossier dossier, Map<UUID, Head> heads, Map<UUID, Merge.Result> merges, List<Check> checks, Rights rights) {

    /// What a decision is judged by, all of it read at one moment.
    public record Ground(
            Map<UUID, Head> heads,
            Collection<Grant> grants,
            Policy policy,
            Names names,
            List<Check> further,
            Instant now) {}

    public static Weighed of(Dossier dossier, Ground ground) {
        var merges = merges(dossier.newest(), ground.heads());
        var rights = Rights.of(dossier, ground.heads(), ground.grants());
        var checks = new ArrayList<>(PolicyChecks.of(dossier, ground, merges, rights));
        checks.addAll(ground.further());
        return new Weighed(dossier, ground.heads(), merges, List.copyOf(checks), rights);
    }

    /// How each operation of a patch set fares with what is published, in their order.
    public static List<Merge.Outcome> outcomes(PatchSet patchSet, Map<UUID, Head> published) {
        return outcomesOf(patchSet, merges(patchSet, published));
    }

    private static Map<UUID, Merge.Result> merges(PatchSet patchSet, Map<UUID, Head> heads) {
        Map<UUID, Merge.Result> merges = new LinkedHashMap<>();
        for (UUID skill : patchSet.skills()) {
            var operations = patchSet.operations().stream()
                    .filter(it -> it.skill().equals(skill))
                    .toList();
            var published = Objects.requireNonNull(heads.get(skill));
            merges.put(skill, Merge.merge(published.profile(), published.taken(), operations));
        }
        return merges;
    }

    /// How each operation of the newest patch set fares, in their order.
    public List<Merge.Outcome> outcomes() {
        return outcomesOf(dossier.newest(), merges);
    }

    private static List<Merge.Outcome> outcomesOf(PatchSet patchSet, Map<UUID, Merge.Result> merges) {
        return patchSet.operations().stream()
                .map(operation -> Objects.requireNonNull(merges.get(operation.skill())).outcomes().stream()
                        .filter(it -> it.operation() == operation)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /// The worst of all skills; a proposal without operations is clean.
    public Merge.State merge() {
        var states = merges.values().stream().map(Merge.Result::state).toList();
        if (states.contains(Merge.State.CONFLICTED)) return Merge.State.CONFLICTED;
        if (!states.isEmpty() && states.stream().allMatch(it -> it == Merge.State.ALREADY_SO))
            return Merge.State.ALREADY_SO;
        boolean moved = states.contains(Merge.State.OUTDATED) || states.contains(Merge.State.ALREADY_SO);
        return moved ? Merge.State.OUTDATED : Merge.State.CLEAN;
    }

    public boolean publishable() {
        return dossier.proposal().status().open() && checks.stream().noneMatch(it -> it.state() == Check.State.NOT_MET);
    }

    /// The names that sentences need.
    public interface Names {
        String person(UUID account);

        String scope(Scope scope);
    }

    /// Those whose approval would not count any more, for all or for a part, if this were the newest patch set.
    public Set<UUID> droppedBy(PatchSet next) {
        var dropped = dossier.droppedBy(next);
        dropped.removeIf(it -> !rights.judge(it));
        return dropped;
    }

    /// Those whose approval of everything that is proposed stands, and who may still judge it.
    public Set<UUID> approvers() {
        var approvers = dossier.approversOf(dossier.newest().contents());
        approvers.removeIf(it -> !rights.judge(it));
        return approvers;
    }
}
