package io.rungs.proposals.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.ContributionGate;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.ReviewEnded;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Review;
import io.rungs.proposals.model.Review.Ending;
import io.rungs.proposals.model.Review.Ending.As;
import io.rungs.proposals.model.Rights;
import io.rungs.proposals.model.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a verdict away, with a reason: an objection is lifted, an approval dismissed. Its giver may, and an
/// owner.
@Component
public class EndReview {
    private static final int LONGEST_REASON = 2000;

    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Accounts accounts;
    private final SettleProposal settle;
    private final Journal journal;
    private final ContributionGate gate;
    private final Clock clock;

    EndReview(
            Dossiers dossiers,
            Fetch fetch,
            Weigh weigh,
            Accounts accounts,
            SettleProposal settle,
            Journal journal,
            ContributionGate gate,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.weigh = weigh;
        this.accounts = accounts;
        this.settle = settle;
        this.journal = journal;
        this.gate = gate;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound `unknown-review`
    /// @throws Refusal.Conflict `verdict-gone` when it does not stand any more
    /// @throws Refusal.Forbidden `not-yours-to-end`
    @Transactional
    public void end(UUID person, long number, UUID review, @Nullable String reason) {
        Dossier dossier = fetch.locked(number, person);
        dossier.proposal().requireReviewable();
        Review ended = dossier.review(review)
                .orElseThrow(() -> Refusal.notFound("unknown-review", "#" + number + " has no such review."));
        requireRight(weigh.rights(dossier), ended, person);
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(person, why);
        var now = clock.instant();
        var how = new Ending(ended.verdict() == Verdict.APPROVE ? As.DISMISSED : As.LIFTED, person, now, why);
        dossiers.end(ended.id(), how);
        Proposal after = after(dossier.ended(ended, how), ended, now);
        dossiers.save(after);
        dossiers.append(
                after.id(),
                Taken.by(person, Taken.Kind.valueOf(how.as().name()), after.patchSet(), now)
                        .about(ended.reviewer())
                        .because(why));
        journal.record(new ReviewEnded(
                Ids.next(),
                person,
                now,
                fetch.ref(dossier, after),
                ended.id(),
                ended.reviewer(),
                ended.patchSet(),
                ended.verdict()));
        settle.settle(number);
    }

    private static void requireRight(Rights rights, Review review, UUID person) {
        if (!rights.stands(review))
            throw Refusal.conflict(
                    "verdict-gone", "This verdict does not stand any more: there is nothing to take away.");
        if (!rights.end(review, person))
            throw Refusal.forbidden(
                    "not-yours-to-end",
                    "Only whoever gave this verdict, or an owner of what it judges, can take it away.");
    }

    private Proposal after(Dossier dossier, Review ended, Instant now) {
        boolean objected = !weigh.rights(dossier).objections().isEmpty();
        String whose = accounts.find(ended.reviewer()).map(AccountRef::name).orElse(AccountRef.FORMER.name());
        String reason = ended.verdict() == Verdict.APPROVE
                ? "The approval of " + whose + " was dismissed."
                : "The objection of " + whose + " was lifted.";
        return dossier.proposal().reviewed(objected, reason, now).classed(dossier.changeClass(), now);
    }
}
