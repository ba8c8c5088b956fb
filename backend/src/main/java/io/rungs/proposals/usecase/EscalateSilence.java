package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalEscalated;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import io.rungs.proposals.model.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells on reviewers who are silent: first it reminds those whose turn it is, then it asks one more owner, of the
/// scope above, then it tells the admins. It never closes anything: time is no argument against a suggestion.
@Component
class EscalateSilence {
    private static final int ONE_MORE = 2;

    private final Dossiers dossiers;
    private final PassTurn passTurn;
    private final AssignReviewers assign;
    private final Turns turns;
    private final ReviewTimes times;
    private final Fetch fetch;
    private final Journal journal;
    private final Clock clock;

    EscalateSilence(
            Dossiers dossiers,
            PassTurn passTurn,
            AssignReviewers assign,
            Turns turns,
            ReviewTimes times,
            Fetch fetch,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.passTurn = passTurn;
        this.assign = assign;
        this.turns = turns;
        this.times = times;
        this.fetch = fetch;
        this.journal = journal;
        this.clock = clock;
    }

    List<Instant> due() {
        return times.escalated(clock.instant());
    }

    /// Of what is locked. Where it waits for its author or for time alone, nobody is silent.
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Dossier dossier) {
        UUID proposal = dossier.proposal().id();
        passTurn.of(dossier);
        Set<UUID> waiting = turns.whose(proposal);
        waiting.removeAll(dossier.authors());
        if (waiting.isEmpty()) return;
        var since = dossier.proposal().turn().since();
        int before = dossier.proposal().turn().escalated();
        int now = (int) due().stream().filter(it -> !since.isAfter(it)).count();
        List<UUID> added = before < ONE_MORE && now >= ONE_MORE ? assign.oneMore(dossier) : List.of();
        dossiers.save(dossiers.find(proposal).orElseThrow().proposal().escalated(now));
        if (!added.isEmpty()) passTurn.after(proposal);
        tell(dossier, now, List.copyOf(waiting), added);
    }

    private void tell(Dossier dossier, int now, List<UUID> waiting, List<UUID> added) {
        var proposal = dossier.proposal();
        var at = clock.instant();
        dossiers.append(proposal.id(), Taken.by(null, Kind.ESCALATED, proposal.patchSet(), at));
        int days = (int) Duration.between(proposal.turn().since(), at).toDays();
        journal.record(new ProposalEscalated(Ids.next(), at, fetch.ref(dossier, proposal), now, days, waiting, added));
    }
}
