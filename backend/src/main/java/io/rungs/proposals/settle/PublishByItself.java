package io.rungs.proposals.settle;

import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Rules;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.queue.Chore;
import io.rungs.proposals.queue.Unmoved;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Publishes where the policy asks nobody to do it: with the act that met the last requirement, or when time was
/// the last one.
@Component
public class PublishByItself implements Chore {
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

    /// Whether the policy says of anything that Rungs publishes it.
    boolean mayBe() {
        return !rules.policy().publishedByItself().isEmpty();
    }

    /// Looks at the one that waits longest for being looked at.
    @Override
    @Transactional
    public boolean one() {
        var classes = rules.policy().publishedByItself();
        if (classes.isEmpty()) return false;
        Instant now = rules.now();
        Optional<Dossier> next = unmoved.lockApproved(classes, now);
        next.ifPresent(it -> {
            Hearing hearing = hearings.of(it);
            Weighed weighed = hearing.weighed();
            publish(hearing);
            Instant again = now.plus(AGAIN);
            Instant cooled = weighed.cooled();
            boolean sooner = cooled.isAfter(now) && cooled.isBefore(again);
            unmoved.lookAgain(it.proposal().id(), sooner ? cooled : again);
        });
        return next.isPresent();
    }

    /// What is locked, where nothing is missing any more; whether it was published.
    boolean publish(Hearing hearing) {
        if (!hearing.weighed().publishesItself()) return false;
        Hearing held = hearings.toPublish(hearing);
        if (!held.weighed().publishesItself()) return false;
        publishing.carryOut(held, null, Decision.on(held.weighed()));
        return true;
    }
}
