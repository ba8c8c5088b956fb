package io.rungs.proposals.settle;

import io.rungs.kernel.Ids;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.queue.Chore;
import io.rungs.proposals.queue.Chores;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives back what somebody adopted and did not write at for long.
@Component
public class LapseAdoption implements Chore {
    private final Chores chores;
    private final Hearings hearings;
    private final AdoptionTerms terms;
    private final EndAdoption end;
    private final Clock clock;

    LapseAdoption(Chores chores, Hearings hearings, AdoptionTerms terms, EndAdoption end, Clock clock) {
        this.chores = chores;
        this.hearings = hearings;
        this.terms = terms;
        this.end = end;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean one() {
        var now = clock.instant();
        var idle = chores.idleAdoption(now.minus(terms.lapse()));
        idle.flatMap(hearings::lock).ifPresent(it -> hearings.save(end.of(it, null, Ids.next())));
        return idle.isPresent();
    }
}
