package io.rungs.proposals.policy;

import io.rungs.catalog.profile.Merge;
import io.rungs.identity.PersonMark;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.RequirementResult.State;
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

/// Evaluates a proposal to named checks, each with a sentence: all of them, not the first that fails. Whoever is
/// meant stands in them by mark.
final class PolicyRequirements {
    static final String PLACE = "place";

    private final Dossier dossier;
    private final Ground ground;
    private final List<ApprovalRequirement> requirements;

    private PolicyRequirements(Dossier dossier, Ground ground, List<ApprovalRequirement> requirements) {
        this.dossier = dossier;
        this.ground = ground;
        this.requirements = requirements;
    }

    static List<RequirementResult> of(
            Dossier dossier,
            Ground ground,
            List<ApprovalRequirement> requirements,
            Collection<Merge.Result> merges,
            Rights rights) {
        var checks = new PolicyRequirements(dossier, ground, requirements);
        List<RequirementResult> all = new ArrayList<>();
        all.add(merge(merges));
        if (dossier.hidesWords())
            all.add(new RequirementResult(
                    "words",
                    State.NOT_MET,
                    "A moderator has hidden words of what it proposes. The author can propose others."));
        all.addAll(checks.places());
        all.addAll(checks.approvals());
        all.addAll(checks.owners());
        all.add(checks.cooling());
        all.add(checks.objections(rights.objections()));
        if (publishesItself(requirements))
            all.add(new RequirementResult(
                    "by-itself", State.MET, "Rungs publishes it by itself as soon as everything is met."));
        return all;
    }

    /// What is retired takes nothing in any more.
    private List<RequirementResult> places() {
        return ground.touched().retired().values().stream()
                .sorted()
                .map(it -> new RequirementResult(
                        PLACE, State.NOT_MET, it + " was retired since. The author has to choose another place."))
                .toList();
    }

    /// Whether each rule that applies says so.
    static boolean publishesItself(List<ApprovalRequirement> requirements) {
        return !requirements.isEmpty()
                && requirements.stream().allMatch(it -> it.rule().rule().publishesItself());
    }

    private static RequirementResult merge(Collection<Merge.Result> merges) {
        if (merges.isEmpty()) return new RequirementResult("merge", State.NOT_MET, "It changes nothing yet.");
        var outcomes = merges.stream().flatMap(it -> it.outcomes().stream()).toList();
        long conflicts = outcomes.stream()
                .filter(it -> it.state() == Merge.State.CONFLICTED)
                .count();
        if (conflicts > 0)
            return new RequirementResult(
                    "merge",
                    State.NOT_MET,
                    conflicts == 1
                            ? "1 change collides with what has been published since. The author can amend it."
                            : conflicts
                                    + " changes collide with what has been published since. The author can amend them.");
        if (outcomes.stream().allMatch(it -> it.state() == Merge.State.ALREADY_SO))
            return new RequirementResult("merge", State.NOT_MET, "All of it is published already.");
        boolean moved = outcomes.stream().anyMatch(it -> it.state() != Merge.State.CLEAN);
        return new RequirementResult(
                "merge",
                State.MET,
                moved ? "Outdated: something was published since, but it merges cleanly." : "It merges cleanly.");
    }

    private List<RequirementResult> approvals() {
        Map<String, RequirementResult> bySentence = new LinkedHashMap<>();
        for (ApprovalRequirement requirement : requirements) {
            RequirementResult check = approvals(requirement);
            bySentence.putIfAbsent(check.sentence(), check);
        }
        return List.copyOf(bySentence.values());
    }

    private RequirementResult approvals(ApprovalRequirement requirement) {
        String scope = ground.names().scope(requirement.panel().scope());
        if (requirement.vacant())
            return new RequirementResult(
                    "approvals",
                    State.NOT_MET,
                    "Nobody can approve this for " + scope + ": an admin has to appoint a reviewer, or to override.");
        int missing = requirement.missing();
        if (missing <= 0)
            return new RequirementResult(
                    "approvals",
                    State.MET,
                    "Approved for " + scope + " by " + people(requirement.approvers()) + "." + fallback(requirement));
        boolean begun = missing < requirement.panel().approvals();
        String sentence = "Needs %d %s%s%s from %s of %s: %s.%s"
                .formatted(
                        missing,
                        begun ? "more " : "",
                        missing == 1 ? "approval" : "approvals",
                        BarMove.of(
                                        requirement.operations(),
                                        ground.ladder().framework().scale())
                                .purpose(),
                        missing == 1 ? "a reviewer or owner" : "reviewers or owners",
                        scope,
                        people(requirement.open()),
                        fallback(requirement));
        return new RequirementResult("approvals", State.NOT_MET, sentence);
    }

    private String fallback(ApprovalRequirement requirement) {
        var panel = requirement.panel();
        if (!panel.standIns().isEmpty()) return widened(requirement) + standIns(panel.standIns());
        return widened(requirement);
    }

    private String standIns(Set<UUID> owners) {
        return owners.size() == 1
                ? " Others were silent, so %s was asked and counts too.".formatted(people(owners))
                : " Others were silent, so %s were asked and count too.".formatted(people(owners));
    }

    private String widened(ApprovalRequirement requirement) {
        var panel = requirement.panel();
        if (panel.tooFew()) return tooFew(requirement);
        if (!panel.widened()) return "";
        return " %s has too few of its own, so those of %s count too."
                .formatted(
                        capital(ground.names().scope(panel.scope())),
                        ground.names().scope(panel.reach()));
    }

    private static String tooFew(ApprovalRequirement requirement) {
        var rule = requirement.rule().rule();
        int all = requirement.panel().eligible().size();
        String who = all == 1
                ? " Nobody else can, so this one is enough"
                : " None of them is an owner and nobody else can, so all %d must approve".formatted(all);
        return who + (rule.cooling().isZero() ? "." : ", and the cooling time doubles.");
    }

    private List<RequirementResult> owners() {
        Map<String, RequirementResult> bySentence = new LinkedHashMap<>();
        requirements.stream().filter(it -> it.panel().owner() && !it.vacant()).forEach(it -> {
            RequirementResult check = owner(it);
            bySentence.putIfAbsent(check.sentence(), check);
        });
        return bySentence.isEmpty() ? List.of(noOwner()) : List.copyOf(bySentence.values());
    }

    private RequirementResult owner(ApprovalRequirement requirement) {
        var panel = requirement.panel();
        if (requirement.owned()) {
            var owners = new HashSet<>(requirement.approvers());
            owners.retainAll(panel.owners());
            String scope = ground.names().scope(panel.scope());
            return new RequirementResult(
                    "owner", State.MET, "An owner approved for " + scope + ": " + people(owners) + ".");
        }
        String scope = ground.names().scope(panel.widened() ? panel.reach() : panel.scope());
        return new RequirementResult(
                "owner",
                State.NOT_MET,
                "At least one approval has to come from an owner of " + scope + ": " + people(panel.owners()) + ".");
    }

    private RequirementResult noOwner() {
        boolean asked = requirements.stream().anyMatch(it -> it.rule().rule().owner());
        return new RequirementResult(
                "owner",
                State.NOT_APPLICABLE,
                asked
                        ? "It asks for an owner’s approval, but there are too few people for that."
                        : "This kind of change needs no owner’s approval.");
    }

    private RequirementResult cooling() {
        var last = requirements.stream()
                .filter(it -> !it.cooling().isZero())
                .max(Comparator.comparing(ApprovalRequirement::cooled))
                .orElse(null);
        if (last == null)
            return new RequirementResult("cooling", State.NOT_APPLICABLE, "This kind of change needs no cooling time.");
        String time = Spans.words(last.cooling());
        if (!ground.now().isBefore(last.cooled()))
            return new RequirementResult("cooling", State.MET, "The cooling time of " + time + " is over.");
        String left = Spans.rounded(Duration.between(ground.now(), last.cooled()));
        return new RequirementResult(
                "cooling", State.NOT_MET, "The cooling time of " + time + " ends in " + left + ".");
    }

    private RequirementResult objections(List<Review> standing) {
        if (standing.isEmpty()) return new RequirementResult("objections", State.MET, "No objection stands.");
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
        return new RequirementResult("objections", State.NOT_MET, String.join(" ", sentences));
    }

    /// Its giver cannot approve it any more.
    private boolean isOwn(Review objection) {
        return dossier.authors().contains(objection.reviewer());
    }

    private static Set<UUID> objectors(List<Review> objections, Predicate<Review> which) {
        return objections.stream().filter(which).map(Review::reviewer).collect(Collectors.toSet());
    }

    private String people(Collection<UUID> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(ground.names()::person))
                .map(PersonMark::of)
                .collect(Collectors.joining(", "));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
