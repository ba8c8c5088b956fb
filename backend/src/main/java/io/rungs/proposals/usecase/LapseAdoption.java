package io.rungs.proposals.usecase;

import io.rungs.kernel.Ids;
import io.rungs.proposals.model.AdoptionTerms;
import io.rungs.proposals.model.Chores;
import io.rungs.proposals.model.Dossiers;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives back what somebody adopted and did not write at for long.
@Component
public class LapseAdoption {
    private final Chores chores;
    private final Dossiers dossiers;
    private final AdoptionTerms terms;
    private final EndAdoption end;
    private final Clock clock;

    LapseAdoption(Chores chores, Dossiers dossiers, AdoptionTerms terms, EndAdoption end, Clock clock) {
        this.chores = chores;
        this.dossiers = dossiers;
        this.terms = terms;
        this.end = end;
        this.clock = clock;
    }

    /// Whether there was one.
    @Transactional
    public boolean one() {
        var now = clock.instant();
        var idle = chores.idleAdoption(now.minus(terms.lapse()));
        idle.flatMap(dossiers::lock).ifPresent(it -> end.of(it, null, Ids.next(), now));
        return idle.isPresent();
    }
}
