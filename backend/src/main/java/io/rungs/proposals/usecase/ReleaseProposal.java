package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalReleased;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A moderator lets a held proposal through to the reviewers.
@Component
public class ReleaseProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Journal journal;
    private final Clock clock;

    ReleaseProposal(Dossiers dossiers, Fetch fetch, Weigh weigh, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.weigh = weigh;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param patchSet the one that the moderator read
    /// @throws Refusal.Conflict `not-held`, `patch-set-moved`
    @Transactional
    public void release(UUID moderator, long number, int patchSet) {
        Dossier dossier = fetch.locked(number, moderator);
        dossier.proposal().requireHeld();
        if (!weigh.rights(dossier).moderator(moderator)) throw notAModerator();
        RecordReview.requireNewest(dossier, patchSet);
        var now = clock.instant();
        var released = dossier.proposal().released(now);
        dossiers.save(released);
        dossiers.append(released.id(), Taken.by(moderator, Kind.RELEASED, released.patchSet(), now));
        journal.record(new ProposalReleased(Ids.next(), moderator, now, fetch.ref(dossier, released)));
    }

    static Refusal notAModerator() {
        return Refusal.forbidden("not-a-moderator", "Only a moderator decides on what is held, and not on their own.");
    }
}
