package io.rungs.proposals.model;

import io.rungs.proposals.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A proposal with all its patch sets and reviews, oldest first: everything that a decision rests on besides what
/// is published and who holds which grant.
public record Dossier(Proposal proposal, List<PatchSet> patchSets, List<Review> reviews, List<CoAuthor> coAuthors) {
    public Dossier with(Review review) {
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new Dossier(proposal, patchSets, List.copyOf(more), coAuthors);
    }

    public PatchSet newest() {
        return patchSets.getLast();
    }

    public PatchSet patchSet(int number) {
        return patchSets.get(number - 1);
    }

    /// Those whose approval never counts here: it would be of their own work.
    public Set<UUID> authors() {
        Set<UUID> authors = new HashSet<>(List.of(proposal.author(), newest().uploader()));
        coAuthors.forEach(it -> authors.add(it.account()));
        return authors;
    }

    /// For each reviewer the verdict that stands: the last one that approves or objects, unless it was lifted or
    /// dismissed.
    public Map<UUID, Review> standing() {
        Map<UUID, Review> standing = new LinkedHashMap<>();
        reviews.stream().filter(it -> it.verdict() != Verdict.COMMENT).forEach(it -> standing.put(it.reviewer(), it));
        standing.values().removeIf(it -> it.ended() != null);
        return standing;
    }

    public List<Review> objections() {
        return standing().values().stream()
                .filter(it -> it.verdict() == Verdict.REQUEST_CHANGES)
                .toList();
    }

    /// Those whose standing approval was given on all of these contents; never an author.
    public Set<UUID> approversOf(Collection<String> contents) {
        Set<UUID> approvers = new HashSet<>();
        for (Review review : standing().values()) {
            boolean covers = patchSet(review.patchSet()).contents().containsAll(contents);
            if (review.verdict() == Verdict.APPROVE && covers) approvers.add(review.reviewer());
        }
        approvers.removeAll(authors());
        return approvers;
    }

    /// Those whose standing approval would not count any more, for all or for a part of what it counts for now, if
    /// this were the newest patch set.
    public Set<UUID> droppedBy(PatchSet next) {
        Set<UUID> dropped = new HashSet<>();
        for (Review review : standing().values()) {
            var seen = patchSet(review.patchSet()).contents();
            if (review.verdict() == Verdict.APPROVE && drops(seen, next)) dropped.add(review.reviewer());
        }
        dropped.removeAll(authors());
        return dropped;
    }

    private boolean drops(Set<String> seen, PatchSet next) {
        var counting = newest().steps().stream()
                .filter(it -> seen.contains(it.content()))
                .toList();
        boolean all = !counting.isEmpty() && counting.size() == newest().steps().size();
        if (all && !seen.containsAll(next.contents())) return true;
        return counting.stream()
                .anyMatch(was -> next.steps().stream()
                        .anyMatch(is -> is.operation().sameTarget(was.operation())
                                && !is.content().equals(was.content())));
    }

    /// When the newest of these contents was first proposed, without a patch set since that left it out.
    public Instant since(Collection<String> contents) {
        Instant since = newest().createdAt();
        for (PatchSet patchSet : patchSets.reversed()) {
            if (!patchSet.contents().containsAll(contents)) break;
            since = patchSet.createdAt();
        }
        return submitted(since);
    }

    /// A draft's patch set counts from its submission.
    private Instant submitted(Instant since) {
        Instant submittedAt = proposal.submittedAt();
        return submittedAt != null && submittedAt.isAfter(since) ? submittedAt : since;
    }
}
