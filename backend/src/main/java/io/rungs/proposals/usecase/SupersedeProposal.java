package io.rungs.proposals.usecase;

import io.rungs.identity.ContributionGate;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.ProposalSuperseded;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Outlines;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a proposal in favour of another that says what is left of it.
@Component
public class SupersedeProposal {
    private static final int LONGEST_REASON = 2000;

    private final Dossiers dossiers;
    private final Outlines outlines;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Journal journal;
    private final ContributionGate gate;
    private final Clock clock;

    SupersedeProposal(
            Dossiers dossiers,
            Outlines outlines,
            Fetch fetch,
            Weigh weigh,
            Journal journal,
            ContributionGate gate,
            Clock clock) {
        this.dossiers = dossiers;
        this.outlines = outlines;
        this.fetch = fetch;
        this.weigh = weigh;
        this.journal = journal;
        this.gate = gate;
        this.clock = clock;
    }

    /// @param successor the other's number
    /// @throws Refusal.Conflict `supersede-cycle`, `successor-not-open`
    @Transactional
    public void supersede(UUID who, long number, @Nullable Long successor, @Nullable String reason) {
        if (successor == null) throw Refusal.invalid("no-successor", "by", "Name the proposal that supersedes it.");
        Both both = locked(who, number, successor);
        both.one().proposal().requireOpen();
        requireRight(both.one(), who);
        requireFit(both);
        var texts = new Texts();
        String said = texts.optional("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(who, said);
        close(both, who, said.isEmpty() ? null : said);
    }

    private record Both(Dossier one, Dossier other) {}

    /// In the order of the numbers, so that two people never wait for each other.
    private Both locked(UUID who, long number, long successor) {
        if (number <= successor) {
            Dossier one = fetch.locked(number, who);
            return new Both(one, other(who, successor));
        }
        fetch.visible(number, who);
        Dossier other = other(who, successor);
        return new Both(fetch.locked(number, who), other);
    }

    private Dossier other(UUID who, long successor) {
        try {
            return fetch.locked(successor, who);
        } catch (Refusal.NotFound _) {
            throw Refusal.invalid("no-successor", "by", "There is no proposal #" + successor + " here.");
        }
    }

    private void requireRight(Dossier dossier, UUID who) {
        if (!weigh.rights(dossier).superseder(who))
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

    private void close(Both both, UUID who, @Nullable String reason) {
        var now = clock.instant();
        var successor = both.other().proposal();
        var closed = both.one().proposal().superseded(successor.id(), who, reason, now);
        dossiers.save(closed);
        dossiers.append(
                closed.id(),
                Taken.by(who, Kind.SUPERSEDED, closed.patchSet(), now).because(reason));
        journal.record(new ProposalSuperseded(
                Ids.next(), who, now, fetch.ref(both.one(), closed), fetch.ref(both.other(), successor), reason));
    }
}
