package io.rungs.proposals.settle;

import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalExpired;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.queue.ActUnasked;
import io.rungs.proposals.queue.ActUnasked.Act;
import io.rungs.proposals.queue.Chore;
import io.rungs.proposals.queue.Chores;
import io.rungs.proposals.queue.ReviewTimes;
import io.rungs.proposals.queue.Silence;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a proposal whose author stayed silent though they were reminded.
@Component
public class ExpireProposal implements Chore {
    private final Chores chores;
    private final ReviewTimes times;
    private final ActUnasked unasked;
    private final Clock clock;

    ExpireProposal(Chores chores, ReviewTimes times, ActUnasked unasked, Clock clock) {
        this.chores = chores;
        this.times = times;
        this.unasked = unasked;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean one() {
        var now = clock.instant();
        var silentSince = now.minus(times.ofAuthors().expireAfter());
        return unasked.on(chores.toExpire(silentSince, now.minus(Silence.NOTICE)), it -> expire(it, now));
    }

    private static Act expire(Dossier dossier, Instant now) {
        var expired = dossier.proposal().closed(Status.EXPIRED, null, null, now);
        return new Act(expired, Kind.EXPIRED, now, null, it -> new ProposalExpired(Ids.next(), now, it));
    }
}
