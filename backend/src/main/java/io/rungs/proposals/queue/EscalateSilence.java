package io.rungs.proposals.queue;

import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalEscalated;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells on reviewers who are silent: first it reminds those whose turn it is, then it asks one more owner, of the
/// scope above, who counts from then on, then it tells the admins. It never closes anything: time is no argument
/// against a suggestion.
@Component
class EscalateSilence {
    private static final int ONE_MORE = 2;

    private final Hearings hearings;
    private final PassTurn passTurn;
    private final AssignReviewers assign;
    private final ReviewTimes times;

    EscalateSilence(Hearings hearings, PassTurn passTurn, AssignReviewers assign, ReviewTimes times) {
        this.hearings = hearings;
        this.passTurn = passTurn;
        this.assign = assign;
        this.times = times;
    }

    /// Of what is locked. Where it waits for its author or for time alone, nobody is silent.
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Dossier dossier) {
        Hearing passed = passTurn.of(hearings.of(dossier));
        Set<UUID> waiting = new HashSet<>(passed.whole().queued().attention().keySet());
        waiting.removeAll(dossier.authors());
        hearings.keep(waiting.isEmpty() ? lookedAt(passed) : escalated(passed, waiting));
    }

    private static Hearing lookedAt(Hearing passed) {
        Instant again = passed.now().plus(PassTurn.AGAIN);
        return passed.with(passed.whole().queued().lookedAt(again));
    }

    private Hearing escalated(Hearing silent, Set<UUID> waiting) {
        var turn = silent.whole().proposal().turn();
        int now = (int) times.escalated(silent.now()).stream()
                .filter(it -> !turn.since().isAfter(it))
                .count();
        Hearing more = turn.escalated() < ONE_MORE && now >= ONE_MORE ? assign.oneMore(silent) : silent;
        List<UUID> added = added(silent, more);
        int days = (int) Duration.between(turn.since(), silent.now()).toDays();
        Hearing told = more.with(more.whole().proposal().escalated(now))
                .telling(new ProposalEscalated(
                        Ids.next(), silent.now(), silent.ref(), now, days, List.copyOf(waiting), added));
        return (more == silent ? told : passTurn.of(told))
                .took(Taken.by(null, Kind.ESCALATED, told.whole().proposal().patchSet(), told.now()));
    }

    private static List<UUID> added(Hearing silent, Hearing more) {
        List<UUID> added = new ArrayList<>(more.whole().queued().assigned());
        added.removeAll(silent.whole().queued().assigned());
        return List.copyOf(added);
    }
}
