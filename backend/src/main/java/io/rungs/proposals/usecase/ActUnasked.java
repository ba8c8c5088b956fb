package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.proposals.ProposalEvent;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Does to a proposal what nobody asked for: under its lock, with a step that nobody took, and told.
@Component
class ActUnasked {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Journal journal;

    ActUnasked(Dossiers dossiers, Fetch fetch, Journal journal) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.journal = journal;
    }

    /// What is done to it.
    ///
    /// @param after as it is then
    /// @param event of what it is called by then
    record Act(
            Proposal after,
            Taken.Kind kind,
            Instant at,
            @Nullable String reason,
            Function<ProposalRef, ProposalEvent> event) {}

    /// Whether there was one.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean on(Optional<Long> found, Function<Dossier, Act> act) {
        found.flatMap(dossiers::lock).ifPresent(it -> carryOut(it, act.apply(it)));
        return found.isPresent();
    }

    /// On what is locked.
    void carryOut(Dossier dossier, Act act) {
        var after = act.after();
        dossiers.save(after);
        dossiers.append(
                after.id(),
                Taken.by(null, act.kind(), after.patchSet(), act.at()).because(act.reason()));
        journal.record(act.event().apply(fetch.ref(dossier, after)));
    }
}
