package io.rungs.proposals.settle;

import io.rungs.identity.ContributionGate;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.ProposalRejected;
import io.rungs.proposals.ProposalEvent.ProposalWithdrawn;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.KeepHidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends a proposal without publishing it. Its text stays readable.
@Component
@Transactional
public class CloseProposal {
    private static final int LONGEST_REASON = 2000;

    private final Hearings hearings;
    private final KeepHidden hidden;
    private final ContributionGate gate;

    CloseProposal(Hearings hearings, KeepHidden hidden, ContributionGate gate) {
        this.hearings = hearings;
        this.hidden = hidden;
        this.gate = gate;
    }

    /// The author takes it back.
    public ActAnswer withdraw(UUID author, long number, @Nullable String reason) {
        Hearing hearing = hearings.lockOwn(number, author);
        var texts = new Texts();
        String why = texts.optional("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(author, why);
        hidden.requireOtherReason(hearing.proposal(), author, why);
        var now = hearing.now();
        String given = why.isEmpty() ? null : why;
        var closed = hearing.proposal().closed(Status.WITHDRAWN, author, given, now);
        Hearing done = hearing.with(closed)
                .took(Taken.by(author, Kind.WITHDRAWN, closed.patchSet(), now).because(given));
        return AnswerAct.of(
                hearings.save(done.telling(new ProposalWithdrawn(Ids.next(), author, now, done.ref(), given))), author);
    }

    /// A reviewer of every touched scope declines it, of a held one a moderator, and says why.
    public ActAnswer reject(UUID reviewer, long number, @Nullable String reason) {
        Hearing hearing = hearings.lock(number, reviewer);
        hearing.proposal().requireOpen();
        if (!hearing.rights().rejecter(reviewer)) throw notForThemToReject(hearing.proposal());
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(reviewer, why);
        hidden.requireOtherReason(hearing.proposal(), reviewer, why);
        var now = hearing.now();
        var closed = hearing.proposal().closed(Status.REJECTED, reviewer, why, now);
        Hearing done = hearing.with(closed)
                .took(Taken.by(reviewer, Kind.REJECTED, closed.patchSet(), now).because(why));
        if (hearing.proposal().status() != Status.HELD) done = done.decided(Decision.on(hearing.weighed()));
        return AnswerAct.of(
                hearings.save(done.telling(new ProposalRejected(Ids.next(), reviewer, now, done.ref(), why))),
                reviewer);
    }

    private static Refusal notForThemToReject(Proposal proposal) {
        return proposal.status() == Status.HELD
                ? ReleaseProposal.notAModerator()
                : Refusal.forbidden(
                        "not-a-reviewer", "Only a reviewer or owner of everything that this touches can reject it.");
    }
}
