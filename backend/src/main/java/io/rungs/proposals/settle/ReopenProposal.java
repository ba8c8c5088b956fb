package io.rungs.proposals.settle;

import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalReopened;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.WriteAnew;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Its author takes a closed proposal up again: as a draft with a copy of what it proposed. Others go on seeing it
/// as it was closed. Whoever adopted it gives way as long as nobody let through what they made of it.
@Component
public class ReopenProposal {
    private final Hearings hearings;
    private final EndAdoption end;
    private final WriteAnew anew;

    ReopenProposal(Hearings hearings, EndAdoption end, WriteAnew anew) {
        this.hearings = hearings;
        this.end = end;
        this.anew = anew;
    }

    @Transactional
    public ActAnswer reopen(UUID author, long number) {
        UUID cause = Ids.next();
        Hearing hearing = toReopen(hearings.lockOwn(number, author), author, cause);
        Proposal closed = hearing.proposal();
        var now = hearing.now();
        return AnswerAct.of(
                hearings.save(anew.of(hearing, author)
                        .took(Taken.by(author, Kind.REOPENED, closed.patchSet(), now))
                        .telling(new ProposalReopened(cause, author, now, hearing.ref(closed)))),
                author);
    }

    /// The version that its author may write anew.
    private Hearing toReopen(Hearing own, UUID author, UUID cause) {
        Proposal kept = own.whole().proposal();
        boolean others = kept.takenFrom(author) || kept.heldFrom(author);
        Hearing mine = others ? takenBack(own, author, cause) : own;
        return mine.proposal().hasEarlierToReopen()
                ? Onlooker.ANYBODY.sees(mine.whole()).map(mine::as).orElse(mine)
                : mine;
    }

    private Hearing takenBack(Hearing adopted, UUID author, UUID cause) {
        boolean held = adopted.whole().proposal().heldFrom(author);
        Hearing ended = held ? end.ofHeld(adopted, author, cause) : end.of(adopted, author, cause);
        return ended.as(new Onlooker(author, false).seesAsAuthor(ended.whole()).orElseThrow());
    }
}
