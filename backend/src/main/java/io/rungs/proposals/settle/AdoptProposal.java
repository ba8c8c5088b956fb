package io.rungs.proposals.settle;

import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalAdopted;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.WriteAnew;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody takes up a closed proposal that its author has left; whose it was stays credited.
@Component
public class AdoptProposal {
    private final Hearings hearings;
    private final Outlines outlines;
    private final AdoptionTerms terms;
    private final WriteAnew anew;

    AdoptProposal(Hearings hearings, Outlines outlines, AdoptionTerms terms, WriteAnew anew) {
        this.hearings = hearings;
        this.outlines = outlines;
        this.terms = terms;
        this.anew = anew;
    }

    /// @throws Refusal.Conflict `not-reopenable`, `written-anew`, `never-let-through`, `not-left`,
    ///     `too-many-adopted`
    @Transactional
    public ActAnswer adopt(UUID by, long number) {
        Hearing hearing = hearings.lockAsMember(number, by);
        Proposal closed = hearing.proposal();
        var now = hearing.now();
        closed.requireReopenable();
        if (closed.author().equals(by))
            throw Refusal.forbidden("own-proposal", "#" + number + " is yours: open it again instead of adopting it.");
        OfferProposal.requireLetThrough(closed);
        requireLeft(closed, now);
        terms.requireRoom(outlines.lockAdoptedBy(by));
        return AnswerAct.of(
                hearings.save(anew.of(hearing, by)
                        .with(new CoAuthor(closed.author(), CoAuthor.Because.ADOPTED, now))
                        .took(Taken.by(by, Kind.ADOPTED, closed.patchSet(), now).about(closed.author()))
                        .telling(new ProposalAdopted(Ids.next(), by, now, hearing.ref(closed)))),
                by);
    }

    private void requireLeft(Proposal closed, Instant now) {
        if (terms.left(closed, now)) return;
        var from = terms.from(closed).orElseThrow().atOffset(ZoneOffset.UTC).toLocalDate();
        throw Refusal.conflict(
                "not-left",
                "Its author may still open #%d again: others can take it on after %s, or as soon as its author says so."
                        .formatted(closed.number(), from));
    }
}
