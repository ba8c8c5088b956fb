package io.rungs.proposals.queue;

import io.rungs.proposals.ProposalEvent;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Does to a proposal what nobody asked for: under its lock, with a step that nobody took, and told.
@Component
public class ActUnasked {
    private final Hearings hearings;

    ActUnasked(Hearings hearings) {
        this.hearings = hearings;
    }

    /// What is done to it.
    ///
    /// @param after as it is then
    /// @param event of what it is called by then
    public record Act(
            Proposal after,
            Taken.Kind kind,
            Instant at,
            @Nullable String reason,
            Function<ProposalRef, ProposalEvent> event) {}

    /// Whether there was one.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean on(Optional<Long> found, Function<Dossier, Act> act) {
        found.flatMap(hearings::lock).ifPresent(it -> carryOut(it, act.apply(it.whole())));
        return found.isPresent();
    }

    /// On what is locked.
    public void carryOut(Hearing hearing, Act act) {
        var after = act.after();
        Hearing done = hearing.with(after)
                .took(Taken.by(null, act.kind(), after.patchSet(), act.at()).because(act.reason()));
        hearings.save(done.telling(act.event().apply(done.ref())));
    }
}
