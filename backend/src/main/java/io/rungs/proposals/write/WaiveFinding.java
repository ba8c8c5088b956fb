package io.rungs.proposals.write;

import io.rungs.identity.ContributionGate;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.WarningWaived;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Found;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.KeepHidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The author says why a warning of the ladder checks does not hold here, or takes that back.
@Component
@Transactional
public class WaiveFinding {
    private static final int LONGEST_REASON = 2000;

    private final Hearings hearings;
    private final Waivers waivers;
    private final KeepHidden hidden;
    private final ContributionGate gate;

    WaiveFinding(Hearings hearings, Waivers waivers, KeepHidden hidden, ContributionGate gate) {
        this.hearings = hearings;
        this.waivers = waivers;
        this.hidden = hidden;
        this.gate = gate;
    }

    /// @throws Refusal.NotFound `unknown-finding`
    /// @throws Refusal.Conflict `not-waivable` for an error, `words-hidden`
    public ActAnswer waive(UUID author, long number, String finding, @Nullable String reason) {
        Hearing hearing = own(author, number);
        Found found = found(hearing.weighed(), finding);
        if (found.error())
            throw Refusal.conflict("not-waivable", "This is an error: mend it. Only warnings may stay with a reason.");
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(author, why);
        hidden.requireOtherWaiver(hearing.proposal(), why);
        var now = hearing.now();
        var proposal = hearing.proposal();
        waivers.put(proposal.id(), proposal.patchSet(), new Waiver(found.key(), author, why, now));
        var step = Taken.by(author, Kind.WAIVED, proposal.patchSet(), now).because(why);
        return AnswerAct.of(hearings.save(told(hearing, author, found.key(), step)), author);
    }

    public ActAnswer take(UUID author, long number, String finding) {
        Hearing hearing = own(author, number);
        var proposal = hearing.proposal();
        if (!waivers.drop(proposal.id(), proposal.patchSet(), finding)) throw unknown();
        return AnswerAct.of(hearings.save(told(hearing, author, finding, null)), author);
    }

    /// Whether there is something to waive.
    public static boolean may(Weighed weighed, @Nullable UUID account) {
        return changing(weighed.dossier())
                && weighed.rights().author(account)
                && weighed.found().stream().anyMatch(it -> !it.error());
    }

    private Hearing own(UUID author, long number) {
        Hearing hearing = hearings.lockOwn(number, author);
        if (!changing(hearing.dossier())) hearing.proposal().requireOpen();
        return hearing;
    }

    private static boolean changing(Dossier dossier) {
        Status status = dossier.proposal().status();
        return status.undecided();
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

    /// What is said of a draft, and taken back, is nobody else's business: it is no part of the story either.
    private static Hearing told(Hearing hearing, UUID author, String finding, @Nullable Taken step) {
        if (!hearing.proposal().status().open()) return hearing;
        Hearing done = step == null ? hearing : hearing.took(step);
        return done.telling(new WarningWaived(Ids.next(), author, done.now(), done.ref(), finding));
    }
}
