package io.rungs.proposals.settle;

import io.rungs.identity.ContributionGate;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.ProposalSuperseded;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.policy.Rights;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.KeepHidden;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a proposal in favour of another that says what is left of it.
@Component
public class SupersedeProposal {
    private static final int LONGEST_REASON = 2000;

    private final Hearings hearings;
    private final Onlookers onlookers;
    private final Outlines outlines;
    private final KeepHidden hidden;
    private final ContributionGate gate;

    SupersedeProposal(
            Hearings hearings, Onlookers onlookers, Outlines outlines, KeepHidden hidden, ContributionGate gate) {
        this.hearings = hearings;
        this.onlookers = onlookers;
        this.outlines = outlines;
        this.hidden = hidden;
        this.gate = gate;
    }

    /// @param successor the other's number
    /// @throws Refusal.Conflict `supersede-cycle`, `successor-not-open`, `words-hidden`
    @Transactional
    public ActAnswer supersede(UUID who, long number, @Nullable Long successor, @Nullable String reason) {
        if (successor == null) throw Refusal.invalid("no-successor", "by", "Name the proposal that supersedes it.");
        Both both = locked(who, number, successor);
        both.one().proposal().requireOpen();
        requireRight(both.one().rights(), who);
        requireFit(both);
        var texts = new Texts();
        String said = texts.optional("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(who, said);
        hidden.requireOtherReason(both.one().proposal(), who, said);
        return AnswerAct.of(close(both, who, said.isEmpty() ? null : said), who);
    }

    private record Both(Hearing one, Hearing other) {}

    /// In the order of the numbers, so that two people never wait for each other.
    private Both locked(UUID who, long number, long successor) {
        if (number <= successor) {
            Hearing one = hearings.lock(number, who);
            return new Both(one, other(who, successor));
        }
        onlookers.visible(number, who);
        Hearing other = other(who, successor);
        return new Both(hearings.lock(number, who), other);
    }

    private Hearing other(UUID who, long successor) {
        try {
            return hearings.lock(successor, who);
        } catch (Refusal.NotFound _) {
            throw Refusal.invalid("no-successor", "by", "There is no proposal #" + successor + " here.");
        }
    }

    private static void requireRight(Rights rights, UUID who) {
        if (!rights.superseder(who))
            throw Refusal.forbidden(
                    "not-a-reviewer",
                    "Only its author, or a reviewer or owner of everything that this touches, can supersede it.");
    }

    private void requireFit(Both both) {
        Proposal one = both.one().proposal();
        Proposal other = both.other().proposal();
        if (one.number() == other.number() || outlines.leadsTo(other.id(), one.id()))
            throw Refusal.conflict(
                    "supersede-cycle",
                    "#%d leads back to #%d: name another one.".formatted(other.number(), one.number()));
        boolean fit = other.status() == Status.PUBLISHED || other.status().open() && other.status() != Status.HELD;
        if (!fit)
            throw Refusal.conflict(
                    "successor-not-open",
                    "#" + other.number() + " is neither open nor published: name one that everybody can follow.");
    }

    private Hearing close(Both both, UUID who, @Nullable String reason) {
        var now = both.one().now();
        var successor = both.other().proposal();
        var closed = both.one().proposal().superseded(successor.id(), who, reason, now);
        Hearing done = both.one()
                .with(closed)
                .took(Taken.by(who, Kind.SUPERSEDED, closed.patchSet(), now).because(reason));
        return hearings.save(done.telling(new ProposalSuperseded(
                Ids.next(), who, now, done.ref(), both.other().ref(successor), reason)));
    }
}
