package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.TouchedHeads;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Merge;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A proposal held against what is published now, who may judge it and what the policy asks: computed on each
/// reading, and again inside the publishing transaction.
///
/// @param checks as they are read; `kept` as they are kept, which names nobody
public record Weighed(
        Dossier dossier,
        Map<UUID, Head> heads,
        Map<UUID, Merge.Result> merges,
        List<ApprovalRequirement> requirements,
        List<AskedRequirement> asked,
        List<Found> found,
        List<RequirementResult> checks,
        List<RequirementResult> kept,
        Rights rights) {
    private static final Set<String> BINDING =
            Set.of("merge", "words", PolicyRequirements.PLACE, LadderRequirement.CODE);

    /// What a decision is judged by, all of it read at one moment.
    public record Ground(
            TouchedHeads touched,
            Collection<Grant> grants,
            Policy policy,
            LadderChecks ladder,
            Names names,
            List<RequirementResult> further,
            Instant now) {
        /// The skills as that version of the proposal says: what is only proposed has no other name and place.
        public Map<UUID, Head> heads(PatchSet version) {
            return touched.by(version.operations());
        }

        /// The grants of the site are always among those that were read.
        public boolean moderates(UUID person) {
            return grants.stream()
                    .anyMatch(it -> it.account().equals(person)
                            && it.kind() == GrantKind.MODERATOR
                            && it.scope().equals(Scope.SITE));
        }
    }

    public static Weighed of(Dossier dossier, Ground ground) {
        var heads = ground.heads(dossier.newest());
        var merges = merges(dossier.newest(), heads);
        var rights = Rights.of(dossier, heads, ground.grants());
        var requirements = ApprovalRequirement.of(dossier, ground, rights);
        var found = Found.in(dossier.newest(), heads, merges, ground.ladder());
        var kept = new ArrayList<>(PolicyRequirements.of(dossier, ground, requirements, merges.values(), rights));
        kept.add(LadderRequirement.of(found, ground.names(), ground.ladder().framework()));
        kept.addAll(ground.further());
        var checks = kept.stream().map(it -> it.naming(ground.names()::person)).toList();
        List<AskedRequirement> asked = requirements.stream()
                .map(it ->
                        new AskedRequirement(it, ground.names().scope(it.panel().scope())))
                .toList();
        return new Weighed(dossier, heads, merges, requirements, asked, found, checks, List.copyOf(kept), rights);
    }

    /// How each operation of a patch set fares with what is published, in their order.
    public static List<Merge.Outcome> outcomes(PatchSet patchSet, Map<UUID, Head> published) {
        return outcomesOf(patchSet, merges(patchSet, published));
    }

    /// Each touched skill as it would be.
    public static Map<UUID, Merge.Result> merges(PatchSet patchSet, Map<UUID, Head> heads) {
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

    /// How a patch set fares with what is published, the worst of all its skills.
    public static Merge.State state(PatchSet patchSet, Map<UUID, Head> published) {
        return worst(merges(patchSet, published));
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
        return worst(merges);
    }

    private static Merge.State worst(Map<UUID, Merge.Result> merges) {
        var states = merges.values().stream().map(Merge.Result::state).toList();
        if (states.contains(Merge.State.CONFLICTED)) return Merge.State.CONFLICTED;
        if (!states.isEmpty() && states.stream().allMatch(it -> it == Merge.State.ALREADY_SO))
            return Merge.State.ALREADY_SO;
        boolean moved = states.contains(Merge.State.OUTDATED) || states.contains(Merge.State.ALREADY_SO);
        return moved ? Merge.State.OUTDATED : Merge.State.CLEAN;
    }

    public boolean publishable() {
        return dossier.proposal().status().reviewable() && unmet().isEmpty();
    }

    /// Publishable, and nobody has to do it.
    public boolean publishesItself() {
        return publishable() && PolicyRequirements.publishesItself(requirements);
    }

    public List<RequirementResult> unmet() {
        return unmet(checks);
    }

    /// As they are kept.
    public List<RequirementResult> keptUnmet() {
        return unmet(kept);
    }

    private static List<RequirementResult> unmet(List<RequirementResult> checks) {
        return checks.stream()
                .filter(it -> it.state() == RequirementResult.State.NOT_MET)
                .toList();
    }

    /// What it puts something into that is retired since, as a sentence to its author.
    public Optional<String> displaced() {
        return checks.stream()
                .filter(it -> it.code().equals(PolicyRequirements.PLACE))
                .map(RequirementResult::sentence)
                .findFirst();
    }

    /// What the ladder checks call an error, as a sentence to everybody: it came about since it was submitted.
    public Optional<String> erroneous() {
        return checks.stream()
                .filter(it -> it.code().equals(LadderRequirement.CODE))
                .filter(it -> it.state() == RequirementResult.State.NOT_MET)
                .map(RequirementResult::sentence)
                .findFirst();
    }

    /// What not even an admin's override goes over: it would publish what is wrong in itself.
    public List<RequirementResult> binding() {
        return unmet().stream().filter(it -> BINDING.contains(it.code())).toList();
    }

    /// Whether nobody can approve what was not approved.
    public boolean vacant() {
        return requirements.stream().filter(it -> !it.met()).allMatch(ApprovalRequirement::vacant);
    }

    /// The rules that were applied.
    public List<Policy.Scoped> rules() {
        return requirements.stream().map(ApprovalRequirement::rule).distinct().toList();
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

    /// Those whose approval counts for any part.
    public Set<UUID> approvers() {
        return requirements.stream().flatMap(it -> it.approvers().stream()).collect(Collectors.toSet());
    }

    /// Those whose approval counts for any of these.
    public Set<UUID> approversOf(Collection<PatchSet.Step> steps) {
        Set<UUID> approvers = new HashSet<>();
        for (var step : steps)
            requirements.forEach(it -> approvers.addAll(it.approved().getOrDefault(step.content(), Set.of())));
        return approvers;
    }

    /// When all that is proposed has lain long enough.
    public Instant cooled() {
        return requirements.stream()
                .map(ApprovalRequirement::cooled)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
