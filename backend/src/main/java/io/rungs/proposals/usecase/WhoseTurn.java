package io.rungs.proposals.usecase;

import io.rungs.catalog.Merge;
import io.rungs.identity.Accounts;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.proposals.Check;
import io.rungs.proposals.Check.State;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.Ask;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Weighed;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says of an open proposal who has to do something next, and why, in a sentence to that person.
@Component
class WhoseTurn {
    private final Accounts accounts;

    WhoseTurn(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param assigned who was asked to review it
    Map<UUID, String> of(Weighed weighed, Collection<UUID> assigned) {
        var proposal = weighed.dossier().proposal();
        return switch (proposal.status()) {
            case HELD -> moderators(weighed);
            case CHANGES_REQUESTED -> Map.of(proposal.author(), proposal.turn().reason());
            case IN_REVIEW -> inReview(weighed, assigned);
            case DRAFT, PUBLISHED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED -> Map.of();
        };
    }

    private Map<UUID, String> moderators(Weighed weighed) {
        return all(
                holders(weighed, GrantKind.MODERATOR),
                "It is held until a moderator has looked at what " + author(weighed) + " suggests.");
    }

    private Map<UUID, String> inReview(Weighed weighed, Collection<UUID> assigned) {
        UUID author = weighed.dossier().proposal().author();
        if (weighed.merge() == Merge.State.CONFLICTED)
            return Map.of(author, "It collides with what has been published since: update it.");
        if (weighed.merge() == Merge.State.ALREADY_SO)
            return Map.of(author, "All of it has been published since: withdraw it.");
        if (weighed.publishable()) return all(weighed.rights().publishers(), "Everything is met: you can publish it.");
        Map<UUID, String> reasons = new HashMap<>();
        for (Ask ask : weighed.asks()) if (!ask.met()) reasons.putAll(asked(weighed, ask, assigned));
        dropped(weighed, reasons);
        objections(weighed, reasons);
        if (reasons.isEmpty()) blocked(weighed).forEach(it -> reasons.put(author, it.sentence()));
        return reasons;
    }

    private Map<UUID, String> asked(Weighed weighed, Ask ask, Collection<UUID> assigned) {
        if (ask.panel().eligible().isEmpty())
            return all(holders(weighed, GrantKind.ADMIN), "Nobody can review it: appoint a reviewer.");
        var people = ask.waitsFor(assigned, weighed.rights().grants());
        people.removeAll(weighed.approvers());
        return all(people, "You were asked to review it.");
    }

    /// Whose approval does not cover what is proposed now.
    private void dropped(Weighed weighed, Map<UUID, String> reasons) {
        var dossier = weighed.dossier();
        var covering = dossier.approversOf(dossier.newest().contents());
        for (Review review : dossier.standing().values())
            if (review.verdict() == Verdict.APPROVE
                    && !covering.contains(review.reviewer())
                    && weighed.rights().judge(review.reviewer()))
                reasons.put(
                        review.reviewer(),
                        author(weighed) + " uploaded patch set "
                                + dossier.newest().number() + " after your approval.");
    }

    private void objections(Weighed weighed, Map<UUID, String> reasons) {
        int newest = weighed.dossier().newest().number();
        for (Review review : weighed.rights().objections())
            if (review.patchSet() < newest)
                reasons.put(
                        review.reviewer(),
                        author(weighed) + " uploaded patch set " + newest + " after your objection.");
    }

    /// What neither a reviewer's verdict nor time settles.
    private static List<Check> blocked(Weighed weighed) {
        return weighed.checks().stream()
                .filter(it -> it.state() == State.NOT_MET)
                .filter(it ->
                        !Set.of("approvals", "owner", "objections", "cooling").contains(it.code()))
                .limit(1)
                .toList();
    }

    private static Set<UUID> holders(Weighed weighed, GrantKind kind) {
        var authors = weighed.dossier().authors();
        return weighed.rights().grants().stream()
                .filter(it -> it.kind() == kind && !authors.contains(it.account()))
                .map(Grant::account)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, String> all(Collection<UUID> people, String reason) {
        return people.stream().distinct().collect(Collectors.toMap(it -> it, _ -> reason));
    }

    private String author(Weighed weighed) {
        return accounts.find(weighed.dossier().proposal().author())
                .map(it -> it.name())
                .orElse("Its author");
    }
}
