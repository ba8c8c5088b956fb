package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalReminded;
import io.rungs.proposals.model.Chores;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Silence;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells an author who has been silent for long that the proposal will expire.
@Component
public class RemindSilentAuthor {
    private final Chores chores;
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Silence silence;
    private final Journal journal;
    private final Clock clock;

    RemindSilentAuthor(Chores chores, Dossiers dossiers, Fetch fetch, Silence silence, Journal journal, Clock clock) {
        this.chores = chores;
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.silence = silence;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whether there was one.
    @Transactional
    public boolean one() {
        Optional<Long> found = chores.toRemind(clock.instant().minus(silence.remindAfter()));
        found.flatMap(dossiers::lock).ifPresent(this::remind);
        return found.isPresent();
    }

    private void remind(Dossier dossier) {
        var now = clock.instant();
        var reminded = dossier.proposal().reminded(now);
        dossiers.save(reminded);
        dossiers.append(reminded.id(), Taken.by(null, Kind.REMINDED, reminded.patchSet(), now));
        var expiry = silence.expiry(reminded).orElseThrow();
        journal.record(new ProposalReminded(Ids.next(), now, fetch.ref(dossier, reminded), expiry));
    }
}
