package io.rungs.proposals.usecase;

import io.rungs.identity.ContributionGate;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.WarningWaived;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Found;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import io.rungs.proposals.model.Waiver;
import io.rungs.proposals.model.Waivers;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The author says why a warning of the ladder checks does not hold here, or takes that back.
@Component
@Transactional
public class WaiveFinding {
    private static final int LONGEST_REASON = 2000;

    private final Dossiers dossiers;
    private final Waivers waivers;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Journal journal;
    private final ContributionGate gate;
    private final Clock clock;

    WaiveFinding(
            Dossiers dossiers,
            Waivers waivers,
            Fetch fetch,
            Weigh weigh,
            Journal journal,
            ContributionGate gate,
            Clock clock) {
        this.dossiers = dossiers;
        this.waivers = waivers;
        this.fetch = fetch;
        this.weigh = weigh;
        this.journal = journal;
        this.gate = gate;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound `unknown-finding`
    /// @throws Refusal.Conflict `not-waivable` for an error
    public void waive(UUID author, long number, String finding, @Nullable String reason) {
        Dossier dossier = own(author, number);
        Found found = found(weigh.weigh(dossier), finding);
        if (found.error())
            throw Refusal.conflict("not-waivable", "This is an error: mend it. Only warnings may stay with a reason.");
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(author, why);
        var now = clock.instant();
        var proposal = dossier.proposal();
        waivers.put(proposal.id(), proposal.patchSet(), new Waiver(found.key(), author, why, now));
        dossiers.append(
                proposal.id(),
                Taken.by(author, Kind.WAIVED, proposal.patchSet(), now).because(why));
        tell(dossier, author, found.key(), now);
    }

    public void take(UUID author, long number, String finding) {
        Dossier dossier = own(author, number);
        var proposal = dossier.proposal();
        if (!waivers.drop(proposal.id(), proposal.patchSet(), finding)) throw unknown();
        tell(dossier, author, finding, clock.instant());
    }

    /// Whether there is something to waive.
    static boolean may(Weighed weighed, @Nullable UUID account) {
        return changing(weighed.dossier())
                && weighed.rights().author(account)
                && weighed.found().stream().anyMatch(it -> !it.error());
    }

    private Dossier own(UUID author, long number) {
        Dossier dossier = fetch.lockedOwn(number, author);
        if (!changing(dossier)) dossier.proposal().requireOpen();
        return dossier;
    }

    private static boolean changing(Dossier dossier) {
        Status status = dossier.proposal().status();
        return status == Status.DRAFT || status.open();
    }

    private static Found found(Weighed weighed, String key) {
        return weighed.found().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(WaiveFinding::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("unknown-finding", "The ladder checks do not find this here, or not any more.");
    }

    /// A draft is nobody else's business.
    private void tell(Dossier dossier, UUID author, String finding, Instant now) {
        if (dossier.proposal().status().open())
            journal.record(new WarningWaived(Ids.next(), author, now, fetch.ref(dossier, dossier.proposal()), finding));
    }
}
