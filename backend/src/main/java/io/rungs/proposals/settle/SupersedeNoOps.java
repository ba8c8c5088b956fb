package io.rungs.proposals.settle;

import io.rungs.catalog.Heads;
import io.rungs.catalog.profile.Merge;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalSuperseded;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.queue.ActUnasked;
import io.rungs.proposals.queue.ActUnasked.Act;
import io.rungs.proposals.queue.Chore;
import io.rungs.proposals.queue.Chores;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes open proposals of which everything has been published otherwise, some time after it was: publishing
/// itself looks at no other proposal.
@Component
public class SupersedeNoOps implements Chore {
    private static final int SKILLS = 20;
    private static final int PROPOSALS = 200;
    private static final String REASON = "Everything that it proposes is published already.";

    private final Chores chores;
    private final Hearings hearings;
    private final Heads heads;
    private final ActUnasked unasked;

    SupersedeNoOps(Chores chores, Hearings hearings, Heads heads, ActUnasked unasked) {
        this.chores = chores;
        this.hearings = hearings;
        this.heads = heads;
        this.unasked = unasked;
    }

    /// Looks at some of the skills that have moved; says whether there were any.
    @Override
    @Transactional
    public boolean one() {
        List<UUID> moved = chores.takeMoved(SKILLS);
        if (moved.isEmpty()) return false;
        Map<Long, PatchSet> page = Map.of();
        do {
            long after = page.keySet().stream().max(Long::compare).orElse(0L);
            page = chores.openOn(moved, after, PROPOSALS);
            look(page);
        } while (page.size() == PROPOSALS);
        return true;
    }

    private void look(Map<Long, PatchSet> page) {
        var published = heads.touched(
                page.values().stream().flatMap(it -> it.operations().stream()).toList());
        page.forEach((number, patchSet) -> {
            if (Weighed.state(patchSet, published) == Merge.State.ALREADY_SO)
                hearings.lock(number).ifPresent(this::close);
        });
    }

    /// Once more under the lock: its author may have amended it, and somebody closed it.
    private void close(Hearing hearing) {
        boolean open = hearing.proposal().status().open();
        if (!open || hearing.weighed().merge() != Merge.State.ALREADY_SO) return;
        var now = hearing.now();
        var closed = hearing.proposal().superseded(null, null, REASON, now);
        unasked.carryOut(
                hearing,
                new Act(
                        closed,
                        Kind.SUPERSEDED,
                        now,
                        REASON,
                        it -> new ProposalSuperseded(Ids.next(), null, now, it, null, REASON)));
    }
}
