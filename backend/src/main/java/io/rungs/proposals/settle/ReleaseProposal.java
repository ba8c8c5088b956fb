package io.rungs.proposals.settle;

import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalReleased;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.view.ActAnswer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A moderator lets a held proposal through to the reviewers.
@Component
public class ReleaseProposal {
    private final Hearings hearings;

    ReleaseProposal(Hearings hearings) {
        this.hearings = hearings;
    }

    /// @param patchSet the one that the moderator read
    /// @throws Refusal.Conflict `not-held`, `patch-set-moved`
    @Transactional
    public ActAnswer release(UUID moderator, long number, int patchSet) {
        Hearing hearing = hearings.lock(number, moderator);
        hearing.proposal().requireHeld();
        if (!hearing.rights().moderator(moderator)) throw notAModerator();
        hearing.dossier().requireNewest(patchSet);
        var now = hearing.now();
        Hearing done =
                hearing.with(hearing.proposal().released(now)).took(Taken.by(moderator, Kind.RELEASED, patchSet, now));
        return AnswerAct.of(
                hearings.save(done.telling(new ProposalReleased(Ids.next(), moderator, now, done.ref()))), moderator);
    }

    static Refusal notAModerator() {
        return Refusal.forbidden("not-a-moderator", "Only a moderator decides on what is held, and not on their own.");
    }
}
