package io.rungs.proposals.usecase;

import io.rungs.catalog.Heads;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.model.Decision;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Unmoved;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Publishes where the policy asks nobody to do it: with the act that met the last requirement, or when time was
/// the last one.
@Component
public class PublishByItself implements SettleProposal {
    /// Where something else than time is missing, it may be met by what Rungs does not hear of here.
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Dossiers dossiers;
    private final Unmoved unmoved;
    private final Heads heads;
    private final Weigh weigh;
    private final Publishing publishing;
    private final Clock clock;

    PublishByItself(Dossiers dossiers, Unmoved unmoved, Heads heads, Weigh weigh, Publishing publishing, Clock clock) {
        this.dossiers = dossiers;
        this.unmoved = unmoved;
        this.heads = heads;
        this.weigh = weigh;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long proposal) {
        if (!weigh.policy().publishedByItself().isEmpty())
            dossiers.lock(proposal).ifPresent(this::look);
    }

    /// Looks at the one that waits longest for being looked at.
    ///
    /// @return whether there was one
    @Transactional
    public boolean lookAtNext() {
        var classes = weigh.policy().publishedByItself();
        if (classes.isEmpty()) return false;
        Instant now = clock.instant();
        Optional<Dossier> next = unmoved.lockApproved(classes, now);
        next.ifPresent(it -> {
            Weighed weighed = look(it);
            Instant again = now.plus(AGAIN);
            Instant cooled = weighed.cooled();
            boolean sooner = cooled.isAfter(now) && cooled.isBefore(again);
            unmoved.lookAgain(it.proposal().id(), sooner ? cooled : again);
        });
        return next.isPresent();
    }

    private Weighed look(Dossier dossier) {
        Weighed weighed = weigh.weigh(dossier);
        if (weighed.publishesItself()) publish(dossier);
        return weighed;
    }

    private void publish(Dossier dossier) {
        Weighed held =
                weigh.held(weigh.weigh(dossier, heads.lock(dossier.newest().operations())));
        if (held.publishesItself()) publishing.carryOut(held, null, Decision.on(held));
    }
}
