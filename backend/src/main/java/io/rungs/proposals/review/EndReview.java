package io.rungs.proposals.review;

import io.rungs.identity.ContributionGate;
import io.rungs.identity.PersonMark;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.ReviewEnded;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Review.Ending;
import io.rungs.proposals.core.Review.Ending.As;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Rights;
import io.rungs.proposals.view.ActAnswer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a verdict away, with a reason: an objection is lifted, an approval dismissed. Its giver may, and an
/// owner. Of one that was replaced the class that it raised is taken back, and the later one stands.
@Component
public class EndReview {
    private static final int LONGEST_REASON = 2000;

    private final Hearings hearings;
    private final SettleProposal settle;
    private final AnswerAct answer;
    private final ContributionGate gate;

    EndReview(Hearings hearings, SettleProposal settle, AnswerAct answer, ContributionGate gate) {
        this.hearings = hearings;
        this.settle = settle;
        this.answer = answer;
        this.gate = gate;
    }

    /// @throws Refusal.NotFound `unknown-review`
    /// @throws Refusal.Conflict `verdict-gone` when it does not stand any more
    /// @throws Refusal.Forbidden `not-yours-to-end`
    @Transactional
    public ActAnswer end(UUID person, long number, UUID review, @Nullable String reason) {
        Hearing hearing = hearings.lock(number, person);
        hearing.proposal().requireReviewable();
        Review ended = hearing.dossier()
                .review(review)
                .orElseThrow(() -> Refusal.notFound("unknown-review", "#" + number + " has no such review."));
        requireRight(hearing.rights(), ended, person);
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(person, why);
        var how = new Ending(ended.verdict() == Verdict.APPROVE ? As.DISMISSED : As.LIFTED, person, hearing.now(), why);
        boolean raiseOnly = hearing.dossier().endedAsRaiseOnly(ended.ended(how));
        Hearing done = without(hearing.ended(ended, how), ended, raiseOnly)
                .took(Taken.by(
                                person,
                                Taken.Kind.valueOf(how.as().name()),
                                hearing.proposal().patchSet(),
                                how.at())
                        .about(ended.reviewer())
                        .because(why));
        Hearing saved = hearings.save(done.telling(new ReviewEnded(
                Ids.next(),
                person,
                how.at(),
                done.ref(),
                ended.id(),
                ended.reviewer(),
                ended.patchSet(),
                ended.verdict(),
                raiseOnly ? ended.raisedTo() : null)));
        if (!saved.weighedWhole().publishesItself()) return AnswerAct.of(saved, person);
        settle.publishIfMet(number);
        return answer.of(number, person);
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

    private static Hearing without(Hearing since, Review ended, boolean raiseOnly) {
        boolean objected = !since.rights().objections().isEmpty();
        String whose = PersonMark.of(ended.reviewer());
        String verdict = ended.verdict() == Verdict.APPROVE
                ? "The approval of " + whose + " was dismissed."
                : "The objection of " + whose + " was lifted.";
        String reason = raiseOnly ? "The class that " + whose + " had raised it to was taken back." : verdict;
        return since.with(since.proposal()
                .reviewed(objected, reason, since.now())
                .classed(since.rights().changeClass(), since.now()));
    }
}
