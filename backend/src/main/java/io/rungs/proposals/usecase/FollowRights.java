package io.rungs.proposals.usecase;

import io.rungs.catalog.ScopeLines;
import io.rungs.identity.Grant;
import io.rungs.proposals.model.Turns;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Whoever got a right is asked from now on, and whoever lost one no more: on every open proposal that the right is
/// about, others wait for somebody else then. After the giving or taking, which needs no lock of any proposal.
@Component
public class FollowRights {
    private final Turns turns;
    private final ScopeLines scopes;
    private final LapseObjections lapse;
    private final OneByOne proposals;
    private final FollowTurn follow;

    FollowRights(Turns turns, ScopeLines scopes, LapseObjections lapse, OneByOne proposals, FollowTurn follow) {
        this.turns = turns;
        this.scopes = scopes;
        this.lapse = lapse;
        this.proposals = proposals;
        this.follow = follow;
    }

    public void given(Grant right) {
        proposals.each(turns.inReach(right, scopes.below(right.scope())), follow::of);
    }

    /// What waits for whoever lost it may be theirs still by another right; the rest passes on.
    public void taken(Grant right) {
        lapse.of(right.account());
        Set<Long> concerned = new TreeSet<>(turns.waitingFor(right.account()));
        concerned.addAll(turns.inReach(right, scopes.below(right.scope())));
        proposals.each(concerned, follow::of);
    }
}
