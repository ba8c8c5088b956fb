package io.rungs.watching.listen;

import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.TalkEvent.CommentReleased;
import io.rungs.discussion.ThreadRef;
import io.rungs.proposals.ProposalEvent.ProposalHeld;
import io.rungs.proposals.ProposalEvent.ProposalSubmitted;
import io.rungs.proposals.ProposalEvent.ProposalSuperseded;
import io.rungs.proposals.ProposalEvent.ReviewGiven;
import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchScope;
import io.rungs.watching.usecase.MoveAlong;
import io.rungs.watching.usecase.TakePart;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Taking part starts a watch, before anybody is told of the act.
@Component
class WhoeverTakesPart {
    private final TakePart part;
    private final MoveAlong along;

    WhoeverTakesPart(TakePart part, MoveAlong along) {
        this.part = part;
        this.along = along;
    }

    @EventListener
    void submitted(ProposalSubmitted event) {
        part.take(
                event.proposal().author(), WatchScope.proposal(event.proposal().id()), WatchReason.AUTHOR, event.at());
    }

    @EventListener
    void held(ProposalHeld event) {
        part.take(
                event.proposal().author(), WatchScope.proposal(event.proposal().id()), WatchReason.AUTHOR, event.at());
    }

    @EventListener
    void superseded(ProposalSuperseded event) {
        var successor = event.successor();
        // Where others do not know that it was superseded, nobody moves along.
        if (successor == null || !event.proposal().forEverybody()) return;
        along.move(
                WatchScope.proposal(event.proposal().id()),
                WatchScope.proposal(successor.id()),
                WatchReason.SUPERSEDED,
                event.at());
    }

    @EventListener
    void reviewed(ReviewGiven event) {
        part.take(event.actor(), WatchScope.proposal(event.proposal().id()), WatchReason.REVIEWED, event.at());
    }

    @EventListener
    void commented(CommentPosted event) {
        part.take(event.actor(), scope(event.thread()), WatchReason.COMMENTED, event.at());
    }

    @EventListener
    void letThrough(CommentReleased event) {
        part.take(event.author(), scope(event.thread()), WatchReason.COMMENTED, event.at());
    }

    private static WatchScope scope(ThreadRef thread) {
        if (thread.proposal() != null)
            return WatchScope.proposal(thread.proposal().id());
        if (thread.skill() != null) return WatchScope.skill(thread.skill().id());
        throw new IllegalStateException("A thread is about a skill or a proposal");
    }
}
