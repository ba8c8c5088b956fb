package io.rungs.proposals.usecase;

import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.model.Decision;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Hearing;
import io.rungs.proposals.model.Hearings;
import io.rungs.proposals.model.Unmoved;
import io.rungs.proposals.model.Weighed;
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

    private final Hearings hearings;
    private final Unmoved unmoved;
    private final Rules rules;
    private final Publishing publishing;

    PublishByItself(Hearings hearings, Unmoved unmoved, Rules rules, Publishing publishing) {
        this.hearings = hearings;
        this.unmoved = unmoved;
        this.rules = rules;
        this.publishing = publishing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long proposal) {
        if (!rules.policy().publishedByItself().isEmpty())
            hearings.lock(proposal).ifPresent(this::look);
    }

    /// Looks at the one that waits longest for being looked at.
    ///
    /// @return whether there was one
    @Transactional
    public boolean lookAtNext() {
        var classes = rules.policy().publishedByItself();
        if (classes.isEmpty()) return false;
        Instant now = rules.now();
        Optional<Dossier> next = unmoved.lockApproved(classes, now);
        next.ifPresent(it -> {
            Weighed weighed = look(hearings.of(it));
            Instant again = now.plus(AGAIN);
            Instant cooled = weighed.cooled();
            boolean sooner = cooled.isAfter(now) && cooled.isBefore(again);
            unmoved.lookAgain(it.proposal().id(), sooner ? cooled : again);
        });
        return next.isPresent();
    }

    private Weighed look(Hearing hearing) {
        if (hearing.weighed().publishesItself()) publish(hearings.toPublish(hearing));
        return hearing.weighed();
    }

    private void publish(Hearing held) {
        if (held.weighed().publishesItself()) publishing.carryOut(held, null, Decision.on(held.weighed()));
    }
}
