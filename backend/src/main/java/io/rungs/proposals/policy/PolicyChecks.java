package io.rungs.proposals.policy;

import io.rungs.catalog.Merge;
import io.rungs.proposals.Check;
import io.rungs.proposals.Check.State;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Spans;
import io.rungs.proposals.policy.Weighed.Ground;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Evaluates a proposal to named checks, each with a sentence: all of them, not the first that fails.
final class PolicyChecks {
    private final Dossier dossier;
    private final Ground ground;
    private final List<Demand> demands;

    private PolicyChecks(Dossier dossier, Ground ground, List<Demand> demands) {
        this.dossier = dossier;
        this.ground = ground;
        this.demands = demands;
    }

    static List<Check> of(
            Dossier dossier, Ground ground, List<Demand> demands, Collection<Merge.Result> merges, Rights rights) {
        var checks = new PolicyChecks(dossier, ground, demands);
        List<Check> all = new ArrayList<>();
        all.add(merge(merges));
        if (dossier.hidesWords())
            all.add(new Check(
                    "words",
                    State.NOT_MET,
                    "A moderator has hidden words of what it proposes. The author can propose others."));
        all.addAll(checks.approvals());
        all.addAll(checks.owners());
        all.add(checks.cooling());
        all.add(checks.objections(rights.objections()));
        if (publishesItself(demands))
            all.add(new Check("by-itself", State.MET, "Rungs publishes it by itself as soon as everything is met."));
        return all;
    }

    /// Whether each rule that applies says so.
    static boolean publishesItself(List<Demand> demands) {
        return !demands.isEmpty()
                && demands.stream().allMatch(it -> it.rule().rule().publishesItself());
    }

    private static Check merge(Collection<Merge.Result> merges) {
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
        for (Demand demand : demands) {
            Check check = approvals(demand);
            bySentence.putIfAbsent(check.sentence(), check);
        }
        return List.copyOf(bySentence.values());
    }

    private Check approvals(Demand demand) {
        String scope = ground.names().scope(demand.panel().scope());
        if (demand.vacant())
            return new Check(
                    "approvals",
                    State.NOT_MET,
                    "Nobody can approve this for " + scope + ": an admin has to appoint a reviewer, or to override.");
        int missing = demand.missing();
        if (missing <= 0)
            return new Check(
                    "approvals",
                    State.MET,
                    "Approved for " + scope + " by " + people(demand.approvers()) + "." + fallback(demand));
        boolean begun = missing < demand.panel().approvals();
        String sentence = "Needs %d %s%s%s from %s of %s: %s.%s"
                .formatted(
                        missing,
                        begun ? "more " : "",
                        missing == 1 ? "approval" : "approvals",
                        BarMove.of(demand.operations()).purpose(),
                        missing == 1 ? "a reviewer or owner" : "reviewers or owners",
                        scope,
                        people(demand.open()),
                        fallback(demand));
        return new Check("approvals", State.NOT_MET, sentence);
    }

    private String fallback(Demand demand) {
        var panel = demand.panel();
        if (panel.tooFew()) return tooFew(demand);
        if (!panel.widened()) return "";
        return " %s has too few of its own, so those of %s count too."
                .formatted(
                        capital(ground.names().scope(panel.scope())),
                        ground.names().scope(panel.reach()));
    }

    private static String tooFew(Demand demand) {
        var rule = demand.rule().rule();
        int all = demand.panel().eligible().size();
        String who = all == 1
                ? " Nobody else can, so this one is enough"
                : " None of them is an owner and nobody else can, so all %d must approve".formatted(all);
        return who + (rule.cooling().isZero() ? "." : ", and the cooling time doubles.");
    }

    private List<Check> owners() {
        Map<String, Check> bySentence = new LinkedHashMap<>();
        demands.stream().filter(it -> it.panel().owner() && !it.vacant()).forEach(it -> {
            Check check = owner(it);
            bySentence.putIfAbsent(check.sentence(), check);
        });
        return bySentence.isEmpty() ? List.of(noOwner()) : List.copyOf(bySentence.values());
    }

    private Check owner(Demand demand) {
        var panel = demand.panel();
        if (demand.owned()) {
            var owners = new HashSet<>(demand.approvers());
            owners.retainAll(panel.owners());
            String scope = ground.names().scope(panel.scope());
            return new Check("owner", State.MET, "An owner approved for " + scope + ": " + people(owners) + ".");
        }
        String scope = ground.names().scope(panel.widened() ? panel.reach() : panel.scope());
        return new Check(
                "owner",
                State.NOT_MET,
                "At least one approval has to come from an owner of " + scope + ": " + people(panel.owners()) + ".");
    }

    private Check noOwner() {
        boolean asked = demands.stream().anyMatch(it -> it.rule().rule().owner());
        return new Check(
                "owner",
                State.NOT_APPLICABLE,
                asked
                        ? "It asks for an owner’s approval, but there are too few people for that."
                        : "This kind of change needs no owner’s approval.");
    }

    private Check cooling() {
        var last = demands.stream()
                .filter(it -> !it.cooling().isZero())
                .max(Comparator.comparing(Demand::cooled))
                .orElse(null);
        if (last == null)
            return new Check("cooling", State.NOT_APPLICABLE, "This kind of change needs no cooling time.");
        String time = Spans.words(last.cooling());
        if (!ground.now().isBefore(last.cooled()))
            return new Check("cooling", State.MET, "The cooling time of " + time + " is over.");
        String left = Spans.rounded(Duration.between(ground.now(), last.cooled()));
        return new Check("cooling", State.NOT_MET, "The cooling time of " + time + " ends in " + left + ".");
    }

    private Check objections(List<Review> standing) {
        if (standing.isEmpty()) return new Check("objections", State.MET, "No objection stands.");
        Set<UUID> fresh = objectors(standing, it -> !dossier.moved(it) && !isOwn(it));
        Set<UUID> own = objectors(standing, it -> !dossier.moved(it) && isOwn(it));
        Set<UUID> moved = objectors(standing, dossier::moved);
        List<String> sentences = new ArrayList<>();
        if (!fresh.isEmpty())
            sentences.add("%s asked for changes; that stands until %s or lifts it, or an owner lifts it with a reason."
                    .formatted(
                            people(fresh), fresh.size() == 1 ? people(fresh) + " approves" : "each of them approves"));
        if (!own.isEmpty())
            sentences.add(
                    "%s asked for changes and has a part in it since; that stands until %s, or an owner lifts it with a reason."
                            .formatted(
                                    people(own),
                                    own.size() == 1 ? people(own) + " lifts it" : "each of them lifts it"));
        if (!moved.isEmpty())
            sentences.add("What %s objected to has changed since: %s to look again."
                    .formatted(people(moved), moved.size() == 1 ? people(moved) + " has" : "each of them has"));
        return new Check("objections", State.NOT_MET, String.join(" ", sentences));
    }

    /// Its giver cannot approve it any more.
    private boolean isOwn(Review objection) {
        return dossier.authors().contains(objection.reviewer());
    }

    private static Set<UUID> objectors(List<Review> objections, Predicate<Review> which) {
        return objections.stream().filter(which).map(Review::reviewer).collect(Collectors.toSet());
    }

    private String people(Collection<UUID> accounts) {
        return accounts.stream().map(ground.names()::person).sorted().collect(Collectors.joining(", "));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
