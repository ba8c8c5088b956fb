package io.rungs.proposals.queue;

import io.rungs.catalog.profile.Merge;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.PersonMark;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.RequirementResult.State;
import io.rungs.proposals.Task;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.policy.AskedRequirement;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Weighed;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Says of an open proposal who has to do something next, and why, in a sentence to that person that names others
/// by mark.
final class WhoseTurn {
    private final Weighed weighed;
    private final String author;

    /// What somebody has to do, and why.
    record Due(Task task, String reason) {}

    private WhoseTurn(Weighed weighed, String author) {
        this.weighed = weighed;
        this.author = author;
    }

    static Map<UUID, Due> of(Hearing done) {
        var proposal = done.whole().proposal();
        var whose = new WhoseTurn(done.weighedWhole(), PersonMark.of(proposal.author()));
        return switch (proposal.status()) {
            case HELD -> whose.moderators();
            case CHANGES_REQUESTED -> authors(proposal.author(), proposal.turn().reason());
            case IN_REVIEW -> whose.inReview(done.whole().queued().assigned());
            case DRAFT, PUBLISHED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED -> Map.of();
        };
    }

    private Map<UUID, Due> moderators() {
        Set<UUID> moderators = holders(GrantKind.MODERATOR);
        moderators.removeAll(weighed.dossier().authors());
        return all(
                moderators, Task.MODERATE, "It is held until a moderator has looked at what " + author + " suggests.");
    }

    private Map<UUID, Due> inReview(Collection<UUID> assigned) {
        UUID its = weighed.dossier().proposal().author();
        if (weighed.merge() == Merge.State.CONFLICTED)
            return authors(its, "It collides with what has been published since: update it.");
        if (weighed.merge() == Merge.State.ALREADY_SO)
            return authors(its, "All of it has been published since: withdraw it.");
        if (weighed.dossier().hidesWords())
            return authors(its, "A moderator has hidden words of what you propose: propose others.");
        if (weighed.displaced().isPresent())
            return authors(its, "It would stand in what was retired since: choose another place.");
        if (weighed.erroneous().isPresent())
            return authors(its, "The ladder checks find an error in it since: mend it.");
        if (weighed.publishable()) return publishers();
        Map<UUID, Due> due = new HashMap<>();
        for (AskedRequirement requirement : weighed.asked())
            if (!requirement.met()) due.putAll(asked(requirement, assigned));
        dropped(due);
        objections(due);
        if (due.isEmpty()) blocked().forEach(it -> due.putAll(authors(its, it.sentence())));
        return due;
    }

    private Map<UUID, Due> publishers() {
        var publishers = weighed.rights().publishers();
        return publishers.isEmpty() && !weighed.publishesItself()
                ? admins("Nobody reviews all that it touches: appoint somebody who can publish it.")
                : all(publishers, Task.PUBLISH, "Everything is met: you can publish it.");
    }

    /// Whoever has a part in it appoints others all the same: that judges nothing.
    private Map<UUID, Due> admins(String reason) {
        return all(holders(GrantKind.ADMIN), Task.APPOINT, reason);
    }

    private Map<UUID, Due> asked(AskedRequirement requirement, Collection<UUID> assigned) {
        if (requirement.panel().eligible().isEmpty()) return admins("Nobody can review it: appoint a reviewer.");
        Set<UUID> people = new HashSet<>(assigned);
        people.retainAll(requirement.waitsFor());
        people.removeAll(weighed.approvers());
        return all(people, Task.REVIEW, "You were asked to review it.");
    }

    /// Whose approval does not cover what is proposed now, and would bring it on if it did.
    private void dropped(Map<UUID, Due> due) {
        var dossier = weighed.dossier();
        var covering = dossier.approversOf(dossier.newest().contents());
        for (Review review : dossier.standing().values())
            if (review.verdict() == Verdict.APPROVE
                    && !covering.contains(review.reviewer())
                    && weighed.asked().stream().anyMatch(it -> it.waitsFor().contains(review.reviewer())))
                due.put(
                        review.reviewer(),
                        new Due(
                                Task.REVIEW,
                                author + " uploaded patch set "
                                        + dossier.newest().number() + " after your approval."));
    }

    private void objections(Map<UUID, Due> due) {
        int newest = weighed.dossier().newest().number();
        for (Review review : weighed.rights().objections())
            if (review.patchSet() < newest)
                due.put(
                        review.reviewer(),
                        new Due(Task.REVIEW, author + " uploaded patch set " + newest + " after your objection."));
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
        return weighed.rights().grants().stream()
                .filter(it -> it.kind() == kind)
                .map(Grant::account)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<UUID, Due> authors(UUID author, String reason) {
        return Map.of(author, new Due(Task.ANSWER, reason));
    }

    private static Map<UUID, Due> all(Collection<UUID> people, Task task, String reason) {
        return people.stream().distinct().collect(Collectors.toMap(it -> it, _ -> new Due(task, reason)));
    }
}
