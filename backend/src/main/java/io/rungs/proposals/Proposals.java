package io.rungs.proposals;

import io.rungs.identity.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules may ask about proposals.
public interface Proposals {
    /// A draft is found by its author alone; to everybody else it does not exist.
    Optional<ProposalRef> visible(long number, @Nullable UUID viewer);

    Optional<ProposalRef> find(UUID proposal);

    /// Everybody who gave a review, in no order.
    List<UUID> reviewers(UUID proposal);

    /// Whom it was given to review, those asked first; nobody once it is closed.
    List<UUID> assigned(UUID proposal);

    /// Every scope that it touches, with those above: whoever judges in one of them may come upon it.
    Set<Scope> scopes(UUID proposal);

    /// Whether the person may review it with effect: Reviewer or Owner on one of its scopes or above, and not its
    /// author.
    boolean mayReview(UUID proposal, UUID account);
}
