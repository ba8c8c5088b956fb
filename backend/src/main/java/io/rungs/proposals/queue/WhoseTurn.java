package io.rungs.proposals.queue;

import io.rungs.catalog.Merge;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.RequirementResult.State;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.policy.AskedRequirement;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Weighed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Says of an open proposal who has to do something next, and why, in a sentence to that person.
final class WhoseTurn {
    private final Weighed weighed;
    private final String author;

    private WhoseTurn(Weighed weighed, String author) {
        this.weighed = weighed;
        this.author = author;
    }

    /// @param assigned who was asked to review it
    static Map<UUID, String> of(Hearing done, Collection<UUID> assigned) {
        var proposal = done.whole().proposal();
        var whose = new WhoseTurn(done.weighedWhole(), done.name(proposal.author()));
        return switch (proposal.status()) {
            case HELD -> whose.moderators();
            case CHANGES_REQUESTED -> Map.of(proposal.author(), proposal.turn().reason());
            case IN_REVIEW -> whose.inReview(assigned);
            case DRAFT, PUBLISHED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED -> Map.of();
        };
    }

    private Map<UUID, String> moderators() {
        return all(
                holders(GrantKind.MODERATOR),
                "It is held until a moderator has looked at what " + author + " suggests.");
    }

    private Map<UUID, String> inReview(Collection<UUID> assigned) {
        UUID its = weighed.dossier().proposal().author();
        if (weighed.merge() == Merge.State.CONFLICTED)
            return Map.of(its, "It collides with what has been published since: update it.");
        if (weighed.merge() == Merge.State.ALREADY_SO)
            return Map.of(its, "All of it has been published since: withdraw it.");
        if (weighed.dossier().hidesWords())
            return Map.of(its, "A moderator has hidden words of what you propose: propose others.");
        if (weighed.publishable()) return all(weighed.rights().publishers(), "Everything is met: you can publish it.");
        Map<UUID, String> reasons = new HashMap<>();
        for (AskedRequirement requirement : weighed.asked())
            if (!requirement.met()) reasons.putAll(asked(requirement, assigned));
        dropped(reasons);
        objections(reasons);
        if (reasons.isEmpty()) blocked().forEach(it -> reasons.put(its, it.sentence()));
        return reasons;
    }

    private Map<UUID, String> asked(AskedRequirement requirement, Collection<UUID> assigned) {
        if (requirement.panel().eligible().isEmpty())
            return all(holders(GrantKind.ADMIN), "Nobody can review it: appoint a reviewer.");
        var people = requirement.waitsFor(assigned, weighed.rights().grants());
        people.removeAll(weighed.approvers());
        return all(people, "You were asked to review it.");
    }

    /// Whose approval does not cover what is proposed now.
    private void dropped(Map<UUID, String> reasons) {
        var dossier = weighed.dossier();
        var covering = dossier.approversOf(dossier.newest().contents());
        for (Review review : dossier.standing().values())
            if (review.verdict() == Verdict.APPROVE
                    && !covering.contains(review.reviewer())
                    && weighed.rights().judge(review.reviewer()))
                reasons.put(
                        review.reviewer(),
                        author + " uploaded patch set " + dossier.newest().number() + " after your approval.");
    }

    private void objections(Map<UUID, String> reasons) {
        int newest = weighed.dossier().newest().number();
        for (Review review : weighed.rights().objections())
            if (review.patchSet() < newest)
                reasons.put(review.reviewer(), author + " uploaded patch set " + newest + " after your objection.");
    }

    /// What neither a reviewer's verdict nor time settles.
    private List<RequirementResult> blocked() {
        return weighed.checks().stream()
                .filter(it -> it.state() == State.NOT_MET)
                .filter(it ->
                        !Set.of("approvals", "owner", "objections", "cooling").contains(it.code()))
                .limit(1)
                .toList();
    }

    private Set<UUID> holders(GrantKind kind) {
        var authors = weighed.dossier().authors();
        return weighed.rights().grants().stream()
                .filter(it -> it.kind() == kind && !authors.contains(it.account()))
                .map(Grant::account)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, String> all(Collection<UUID> people, String reason) {
        return people.stream().distinct().collect(Collectors.toMap(it -> it, _ -> reason));
    }
}
