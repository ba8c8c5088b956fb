package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.proposals.ProposalEvent.AdoptionEnded;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives an adopted draft back to the author whose it was. What was written at it meanwhile stays with whoever
/// wrote it, as a draft of their own.
@Component
class EndAdoption {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final WriteAnew anew;
    private final Journal journal;

    EndAdoption(Dossiers dossiers, Fetch fetch, WriteAnew anew, Journal journal) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.anew = anew;
        this.journal = journal;
    }

    /// Of what is locked, and as it is to its adopter.
    ///
    /// @param by nobody where it lay idle
    /// @return as it was closed
    Dossier of(Dossier adopted, @Nullable UUID by, UUID cause, Instant now) {
        Proposal draft = adopted.proposal();
        if (written(adopted)) anew.keep(draft, adopted.newest(), now);
        Proposal left = draft.leftAsItWas(now);
        dossiers.save(left);
        dossiers.drop(draft.id(), draft.patchSet());
        dossiers.uncredit(draft.id(), left.author(), draft.turn().since());
        dossiers.append(left.id(), Taken.by(by, Kind.LEFT, draft.over(), now).about(draft.author()));
        var closed = dossiers.find(draft.id()).orElseThrow();
        journal.record(new AdoptionEnded(cause, by, now, fetch.ref(closed, left), draft.author()));
        return closed;
    }

    /// Whether it says what no patch set before it said.
    private static boolean written(Dossier adopted) {
        var draft = adopted.newest();
        return adopted.patchSets().stream()
                .filter(it -> it.number() < draft.number())
                .noneMatch(it ->
                        it.contents().equals(draft.contents()) && it.rationale().equals(draft.rationale()));
    }
}
