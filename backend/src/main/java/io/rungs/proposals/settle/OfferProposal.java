package io.rungs.proposals.settle;

import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalOffered;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.view.ActAnswer;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Its author says that others may take a closed proposal on, before it counts as left.
@Component
public class OfferProposal {
    private final Hearings hearings;

    OfferProposal(Hearings hearings) {
        this.hearings = hearings;
    }

    /// @throws Refusal.Conflict `offered-already`, `never-let-through`
    @Transactional
    public ActAnswer offer(UUID author, long number) {
        Hearing hearing = readByAll(hearings.lockOwn(number, author), author);
        Proposal closed = hearing.proposal();
        closed.requireReopenable();
        requireLetThrough(closed);
        if (!may(closed))
            throw Refusal.conflict("offered-already", "#" + number + " may be taken on by others already.");
        var now = hearing.now();
        return AnswerAct.of(
                hearings.save(hearing.with(hearing.whole().proposal().offered(closed, now))
                        .took(Taken.by(author, Kind.OFFERED, closed.patchSet(), now))
                        .telling(new ProposalOffered(Ids.next(), author, now, hearing.ref(closed)))),
                author);
    }

    /// A later version that nobody let through keeps nobody from what all read.
    private static Hearing readByAll(Hearing own, UUID author) {
        Proposal seen = own.proposal();
        if (seen.status() == Status.DRAFT || seen.isLetThrough()) return own;
        return earlier(own.whole().proposal(), author)
                .flatMap(_ -> Onlooker.ANYBODY.sees(own.whole()))
                .map(own::as)
                .orElse(own);
    }

    /// What all read of it, where that is their own.
    public static Optional<Proposal> earlier(Proposal kept, UUID author) {
        return Onlooker.ANYBODY.sees(kept).filter(it -> it.author().equals(author));
    }

    static void requireLetThrough(Proposal closed) {
        if (!closed.isLetThrough())
            throw Refusal.conflict(
                    "never-let-through",
                    "No moderator let #" + closed.number() + " through: it stays with its author.");
    }

    public static boolean may(Proposal it) {
        return it.reopenable()
                && it.isLetThrough()
                && Objects.requireNonNull(it.closing()).offeredAt() == null;
    }
}
