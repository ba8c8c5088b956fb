package io.rungs.proposals.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.model.Claim;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Turns;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a reviewer say that they look at a proposal now, and that they look no longer. It binds nobody: whoever may
/// judge may do so all the while.
@Component
@Transactional
public class ClaimProposal {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Fetch fetch;
    private final Weigh weigh;
    private final Turns turns;
    private final ReviewTimes times;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimProposal(
            Fetch fetch,
            Weigh weigh,
            Turns turns,
            ReviewTimes times,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fetch = fetch;
        this.weigh = weigh;
        this.turns = turns;
        this.times = times;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /// Again by the same person, it lasts anew.
    ///
    /// @throws Refusal.Conflict `claimed`, naming who and until when
    /// @throws Refusal.Forbidden `not-a-reviewer`
    public void claim(UUID reviewer, long number) {
        Dossier dossier = fetch.locked(number, reviewer);
        dossier.proposal().requireReviewable();
        if (!weigh.rights(dossier).judge(reviewer))
            throw Refusal.forbidden(
                    "not-a-reviewer",
                    "Only a reviewer or owner of what this touches can claim it, and nobody their own work.");
        var now = clock.instant();
        UUID proposal = dossier.proposal().id();
        var held = turns.claim(proposal).filter(it -> it.holds(now));
        held.filter(it -> !it.by().equals(reviewer)).ifPresent(it -> refuse(number, it));
        turns.claim(proposal, Claim.of(reviewer, now, times.claim()));
        changed(dossier);
    }

    private void refuse(long number, Claim other) {
        String name = accounts.find(other.by()).orElse(AccountRef.FORMER).name();
        String until = TIME.format(other.until().atOffset(ZoneOffset.UTC));
        throw Refusal.conflict(
                "claimed", "%s looks at #%d, until %s UTC at the latest.".formatted(name, number, until));
    }

    /// Whoever holds no claim lets go of nothing.
    public void unclaim(UUID reviewer, long number) {
        Dossier dossier = fetch.locked(number, reviewer);
        UUID proposal = dossier.proposal().id();
        if (turns.claim(proposal).filter(it -> it.by().equals(reviewer)).isEmpty()) return;
        turns.unclaim(proposal);
        changed(dossier);
    }

    private void changed(Dossier dossier) {
        events.publishEvent(new QueueChanged(fetch.ref(dossier, dossier.proposal())));
    }
}
