package io.rungs.proposals.queue;

import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalReminded;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.queue.ActUnasked.Act;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells an author who has been silent for long that the proposal will expire.
@Component
public class RemindSilentAuthor implements Chore {
    private final Chores chores;
    private final ReviewTimes times;
    private final ActUnasked unasked;
    private final Clock clock;

    RemindSilentAuthor(Chores chores, ReviewTimes times, ActUnasked unasked, Clock clock) {
        this.chores = chores;
        this.times = times;
        this.unasked = unasked;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean one() {
        var now = clock.instant();
        return unasked.on(chores.toRemind(now.minus(times.ofAuthors().remindAfter())), it -> remind(it, now));
    }

    private Act remind(Dossier dossier, Instant now) {
        var reminded = dossier.proposal().reminded(now);
        var expiry = times.ofAuthors().expiry(reminded).orElseThrow();
        return new Act(reminded, Kind.REMINDED, now, null, it -> new ProposalReminded(Ids.next(), now, it, expiry));
    }
}
