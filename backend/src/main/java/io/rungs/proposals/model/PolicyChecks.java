package io.rungs.proposals.model;

import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.Merge;
import io.rungs.proposals.Check;
import io.rungs.proposals.Check.State;
import io.rungs.proposals.model.PatchSet.Step;
import io.rungs.proposals.model.Weighed.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Evaluates a proposal to named checks, each with a sentence: all of them, not the first that fails.
final class PolicyChecks {
    private final Dossier dossier;
    private final Ground ground;
    private final Map<Demand, Set<String>> demands;

    private PolicyChecks(Dossier dossier, Ground ground) {
        this.dossier = dossier;
        this.ground = ground;
        this.demands = demands();
    }

    static List<Check> of(Dossier dossier, Ground ground, Map<UUID, Merge.Result> merges, Rights rights) {
        var checks = new PolicyChecks(dossier, ground);
        List<Check> all = new ArrayList<>();
        all.add(checks.merge(merges.values()));
        all.addAll(checks.approvals());
        all.add(checks.cooling());
        all.add(checks.objections(rights.objections()));
        return all;
    }

    /// What each line is asked for.
    static List<Ask> asks(Dossier dossier, Ground ground) {
        var checks = new PolicyChecks(dossier, ground);
        return checks.demands.entrySet().stream()
                .map(it -> checks.ask(it.getKey(), it.getValue()))
                .toList();
    }

    private Ask ask(Demand demand, Set<String> contents) {
        var rule = ground.policy().of(demand.changeClass());
        var panel = Panel.of(demand.line(), rule, ground.grants(), dossier.authors());
        Set<UUID> approvers = new HashSet<>(dossier.approversOf(contents));
        approvers.retainAll(panel.eligible());
        return new Ask(demand.line(), ground.names().scope(panel.scope()), panel, approvers);
    }

    /// What a change class asks for on one line of scopes.
    private record Demand(ScopeLine line, ChangeClass changeClass) {}

    /// Each demand, with the contents that it is made for.
    private Map<Demand, Set<String>> demands() {
        Map<Demand, Set<String>> found = new LinkedHashMap<>();
        for (Step step : dossier.newest().steps()) {
            for (ScopeLine line : ScopeLine.of(step.operation(), ground.heads(), ground.grants()))
                found.computeIfAbsent(new Demand(line, step.changeClass()), _ -> new LinkedHashSet<>())
                        .add(step.content());
        }
        return found;
    }

    private Check merge(Collection<Merge.Result> merges) {
        if (merges.isEmpty()) return new Check("merge", State.NOT_MET, "It changes nothing yet.");
        var outcomes = merges.stream().flatMap(it -> it.outcomes().stream()).toList();
        long conflicts = outcomes.stream()
                .filter(it -> it.state() == Merge.State.CONFLICTED)
                .count();
        if (conflicts > 0)
            return new Check(
                    "merge",
                    State.NOT_MET,
                    conflicts == 1
                            ? "1 change collides with what has been published since. The author can amend it."
                            : conflicts
                                    + " changes collide with what has been published since. The author can amend them.");
        if (outcomes.stream().allMatch(it -> it.state() == Merge.State.ALREADY_SO))
            return new Check("merge", State.NOT_MET, "All of it is published already.");
        boolean moved = outcomes.stream().anyMatch(it -> it.state() != Merge.State.CLEAN);
        return new Check(
                "merge",
                State.MET,
                moved ? "Outdated: something was published since, but it merges cleanly." : "It merges cleanly.");
    }

    private List<Check> approvals() {
        Map<String, Check> bySentence = new LinkedHashMap<>();
        demands.forEach((demand, contents) -> {
            for (Check check : approvals(demand, contents)) bySentence.putIfAbsent(check.sentence(), check);
        });
        return List.copyOf(bySentence.values());
    }

    private List<Check> approvals(Demand demand, Set<String> contents) {
        var ask = ask(demand, contents);
        var panel = ask.panel();
        String scope = ask.scope();
        if (panel.eligible().isEmpty())
            return List.of(new Check(
                    "approvals",
                    State.NOT_MET,
                    "Nobody can approve this in " + scope + ": an admin has to appoint a reviewer."));
        List<Check> checks = new ArrayList<>();
        checks.add(approvals(panel, ask.approvers(), scope));
        if (panel.owner()) checks.add(owner(panel, ask.approvers(), scope));
        return checks;
    }

    private Check approvals(Panel panel, Set<UUID> approvers, String scope) {
        int missing = panel.approvals() - approvers.size();
        if (missing <= 0)
            return new Check("approvals", State.MET, "Approved for " + scope + " by " + people(approvers) + ".");
        var open = new LinkedHashSet<>(panel.eligible());
        open.removeAll(approvers);
        String sentence = "Needs %d %sapproval%s from a reviewer or owner of %s: %s.%s"
                .formatted(
                        missing,
                        approvers.isEmpty() ? "" : "more ",
                        missing == 1 ? "" : "s",
                        scope,
                        people(open),
                        fallback(panel));
        return new Check("approvals", State.NOT_MET, sentence);
    }

    private static String fallback(Panel panel) {
        if (panel.tooFew()) return " There are too few of them, so all must approve and the cooling time doubles.";
        return panel.widened() ? " There are too few of its own, so those of the scope above count too." : "";
    }

    private Check owner(Panel panel, Set<UUID> approvers, String scope) {
        var owners = new HashSet<>(approvers);
        owners.retainAll(panel.owners());
        if (!owners.isEmpty())
            return new Check("owner", State.MET, "An owner approved for " + scope + ": " + people(owners) + ".");
        return new Check(
                "owner",
                State.NOT_MET,
                "At least one approval has to come from an owner of " + scope + ": " + people(panel.owners()) + ".");
    }

    private Check cooling() {
        Instant until = Instant.MIN;
        Duration longest = Duration.ZERO;
        for (var demand : demands.entrySet()) {
            var rule = ground.policy().of(demand.getKey().changeClass());
            Duration cooling = Panel.of(demand.getKey().line(), rule, ground.grants(), dossier.authors())
                    .cooling(rule);
            Instant end = dossier.since(demand.getValue()).plus(cooling);
            if (!cooling.isZero() && end.isAfter(until)) until = end;
            if (cooling.compareTo(longest) > 0) longest = cooling;
        }
        if (longest.isZero())
            return new Check("cooling", State.NOT_APPLICABLE, "This kind of change needs no cooling time.");
        String hours = longest.toHours() + " hours";
        if (!ground.now().isBefore(until))
            return new Check("cooling", State.MET, "The cooling time of " + hours + " is over.");
        return new Check(
                "cooling",
                State.NOT_MET,
                "The cooling time of " + hours + " ends in " + remaining(Duration.between(ground.now(), until)) + ".");
    }

    /// Rounded up, so that it never says less than there is.
    private static String remaining(Duration duration) {
        long minutes = duration.plusMinutes(1).minusNanos(1).toMinutes();
        if (minutes < 60) return minutes + (minutes == 1 ? " minute" : " minutes");
        long hours = (minutes + 59) / 60;
        return hours + (hours == 1 ? " hour" : " hours");
    }

    private Check objections(List<Review> standing) {
        var objectors = standing.stream().map(Review::reviewer).collect(Collectors.toSet());
        if (objectors.isEmpty()) return new Check("objections", State.MET, "No objection stands.");
        return new Check(
                "objections",
                State.NOT_MET,
                people(objectors) + " asked for changes; that stands until the same person approves.");
    }

    private String people(Collection<UUID> accounts) {
        return accounts.stream().map(ground.names()::person).sorted().collect(Collectors.joining(", "));
    }
}
