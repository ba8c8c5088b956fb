package io.rungs.proposals.policy;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Operation;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a change class asks for on one line of scopes, of whom, and who approved each of the contents that it is
/// asked for. `since` is when the newest of them was proposed.
public record ApprovalRequirement(
        ScopeLine line,
        ChangeClass changeClass,
        Policy.Scoped rule,
        Panel panel,
        Instant since,
        List<Operation> operations,
        Map<String, Set<UUID>> approved) {

    private record Asked(ScopeLine line, ChangeClass changeClass) {}

    /// All requirements of the newest patch set, each once.
    static List<ApprovalRequirement> of(Dossier dossier, Weighed.Ground ground, Rights rights) {
        Map<Asked, List<Step>> steps = new LinkedHashMap<>();
        var heads = ground.heads(dossier.newest());
        for (Step step : dossier.newest().steps()) {
            var changeClass = rights.changeClass(step);
            for (ScopeLine line : ScopeLine.of(step.operation(), heads, ground.grants()))
                steps.computeIfAbsent(new Asked(line, changeClass), _ -> new ArrayList<>())
                        .add(step);
        }
        List<ApprovalRequirement> requirements = new ArrayList<>();
        steps.forEach((asked, of) -> requirements.add(of(dossier, ground, asked, of)));
        return List.copyOf(requirements);
    }

    private static ApprovalRequirement of(Dossier dossier, Weighed.Ground ground, Asked asked, List<Step> steps) {
        var rule = ground.policy().of(asked.line(), asked.changeClass());
        var nearest = Panel.of(asked.line(), rule.rule(), ground.grants(), dossier.authors());
        var besides = dossier.queued().standingInFor(nearest.scope());
        var panel = nearest.with(besides, asked.line(), ground.grants(), dossier.authors());
        Map<String, Set<UUID>> approved = new LinkedHashMap<>();
        for (Step step : steps) {
            Set<UUID> approvers = dossier.approversOf(Set.of(step.content()));
            approvers.retainAll(panel.eligible());
            approved.put(step.content(), approvers);
        }
        return new ApprovalRequirement(
                asked.line(),
                asked.changeClass(),
                rule,
                panel,
                dossier.since(approved.keySet()),
                steps.stream().map(Step::operation).toList(),
                approved);
    }

    Duration cooling() {
        return panel.cooling(rule.rule());
    }

    /// When its contents have lain long enough.
    Instant cooled() {
        return since.plus(cooling());
    }

    /// Nobody can meet it.
    boolean vacant() {
        return panel.eligible().isEmpty();
    }

    /// How many approvals the content that has the fewest still lacks.
    int missing() {
        return approved.values().stream()
                .mapToInt(it -> panel.approvals() - it.size())
                .max()
                .orElse(0);
    }

    /// Whose approval would bring it on: of some content that lacks one, it was not given yet.
    Set<UUID> open() {
        Set<UUID> open = new HashSet<>();
        approved.values().stream()
                .filter(it -> it.size() < panel.approvals())
                .forEach(it -> panel.eligible().stream()
                        .filter(person -> !it.contains(person))
                        .forEach(open::add));
        return open;
    }

    /// Whether each content was approved by an owner, where one has to.
    boolean owned() {
        return !panel.owner() || approved.values().stream().noneMatch(it -> disjoint(it, panel.owners()));
    }

    private static boolean disjoint(Set<UUID> some, Set<UUID> others) {
        return some.stream().noneMatch(others::contains);
    }

    /// Those whose approval counts for any of it.
    Set<UUID> approvers() {
        Set<UUID> approvers = new HashSet<>();
        approved.values().forEach(approvers::addAll);
        return approvers;
    }

    boolean met() {
        return missing() <= 0 && owned();
    }
}
