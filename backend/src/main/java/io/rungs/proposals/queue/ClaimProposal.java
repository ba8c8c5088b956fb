package io.rungs.proposals.queue;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.core.Claim;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.view.ActAnswer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets a reviewer say that they look at a proposal now, and that they look no longer. It binds nobody: whoever may
/// judge may do so all the while.
@Component
@Transactional
public class ClaimProposal {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Hearings hearings;
    private final ReviewTimes times;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    ClaimProposal(Hearings hearings, ReviewTimes times, Accounts accounts, ApplicationEventPublisher events) {
        this.hearings = hearings;
        this.times = times;
        this.accounts = accounts;
        this.events = events;
    }

    /// Again by the same person, it lasts anew.
    ///
    /// @throws Refusal.Conflict `claimed`, naming who and until when
    /// @throws Refusal.Forbidden `not-a-reviewer`
    public ActAnswer claim(UUID reviewer, long number) {
        Hearing hearing = hearings.lock(number, reviewer);
        hearing.proposal().requireReviewable();
        if (!hearing.rights().judge(reviewer))
            throw Refusal.forbidden(
                    "not-a-reviewer",
                    "Only a reviewer or owner of what this touches can claim it, and nobody their own work.");
        var now = hearing.now();
        Claim other = hearing.whole().queued().claim();
        if (other != null && other.holds(now) && !other.by().equals(reviewer)) refuse(number, other);
        return AnswerAct.of(changed(hearing, Claim.of(reviewer, now, times.claim())), reviewer);
    }

    private void refuse(long number, Claim other) {
        String name = accounts.find(other.by()).orElse(AccountRef.FORMER).name();
        String until = TIME.format(other.until().atOffset(ZoneOffset.UTC));
        throw Refusal.conflict(
                "claimed", "%s looks at #%d, until %s UTC at the latest.".formatted(name, number, until));
    }

    /// Whoever holds no claim lets go of nothing.
    public ActAnswer unclaim(UUID reviewer, long number) {
        Hearing hearing = hearings.lock(number, reviewer);
        Claim mine = hearing.whole().queued().claim();
        boolean lets = mine != null && mine.by().equals(reviewer);
        return AnswerAct.of(lets ? changed(hearing, null) : hearing, reviewer);
    }

    private Hearing changed(Hearing hearing, @Nullable Claim claim) {
        Hearing kept = hearings.keep(hearing.with(hearing.whole().queued().with(claim)));
        events.publishEvent(new QueueChanged(hearing.ref()));
        return kept;
    }
}
