package io.rungs.proposals;

import io.rungs.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules may ask about proposals.
public interface Proposals {
    /// A draft is found by its author alone; to everybody else it does not exist.
    Optional<ProposalRef> visible(long number, @Nullable UUID viewer);

    Optional<ProposalRef> find(UUID proposal);

    /// Where it works: of each skill that it touches the scopes, from the nearest to the site.
    List<List<Scope>> lines(UUID proposal);

    /// Everybody who gave a review, in no order.
    List<UUID> reviewers(UUID proposal);

    /// Whether the person may review it with effect: Reviewer or Owner on one of its scopes or above, and not its
    /// author.
    boolean mayReview(UUID proposal, UUID account);
}
