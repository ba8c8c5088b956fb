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
