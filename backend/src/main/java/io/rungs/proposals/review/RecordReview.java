package io.rungs.proposals.review;

import io.rungs.identity.ContributionGate;
import io.rungs.identity.PersonMark;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.GiveReview;
import io.rungs.proposals.ProposalEvent.ReviewGiven;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.text.Markdown;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records a verdict, on the patch set that was read and on no other.
@Component
class RecordReview implements GiveReview {
    private static final int LONGEST_BODY = 10_000;

    private final Hearings hearings;
    private final KeepSuggestions suggestions;
    private final ContributionGate gate;

    RecordReview(Hearings hearings, KeepSuggestions suggestions, ContributionGate gate) {
        this.hearings = hearings;
        this.suggestions = suggestions;
        this.gate = gate;
    }

    @Override
    @Transactional
    public Recorded give(Given given) {
        Hearing hearing = hearings.lock(given.proposal(), given.reviewer());
        hearing.proposal().requireReviewable();
        hearing.dossier().requireNewest(given.patchSet());
        requireRight(hearing, given);
        if (given.verdict() == Verdict.APPROVE) hearing.dossier().requireItsWords();
        requireDeeper(hearing.dossier(), given);
        String body = body(given);
        var standing = hearing.dossier().standing().get(given.reviewer());
        if (standing != null && saysNothingNew(given, body, standing)) return new Recorded(standing.id(), false);
        gate.requireShowable(
                given.reviewer(),
                Stream.concat(Stream.of(body), wordings(given)).toArray(String[]::new));
        var review = new Review(
                Ids.next(),
                given.patchSet(),
                given.reviewer(),
                given.verdict(),
                body,
                hearing.now(),
                given.changeClass(),
                null);
        Hearing done = judged(hearing.with(review), review);
        Hearing saved = hearings.save(done.telling(new ReviewGiven(
                given.cause(),
                given.reviewer(),
                done.now(),
                done.ref(),
                review.id(),
                review.patchSet(),
                review.verdict())));
        suggestions.keep(hearing.dossier(), review, given.suggestions());
        return new Recorded(review.id(), saved.weighedWhole().publishesItself());
    }

    /// A verdict that is given twice is one verdict, and nobody is told of it twice.
    private static boolean saysNothingNew(Given given, String body, Review standing) {
        return given.verdict() == standing.verdict()
                && given.patchSet() == standing.patchSet()
                && (body.isEmpty() || body.equals(standing.body()))
                && (given.changeClass() == null || given.changeClass() == standing.raisedTo())
                && given.suggestions().isEmpty()
                && !given.withComments();
    }

    private static Stream<String> wordings(Given given) {
        return given.suggestions().stream()
                .map(Suggested::proposed)
                .filter(Objects::nonNull)
                .flatMap(it -> Stream.of(it.text(), it.description()))
                .filter(Objects::nonNull);
    }

    private static void requireRight(Hearing hearing, Given given) {
        if (given.verdict() == Verdict.COMMENT && given.changeClass() == null) return;
        if (hearing.dossier().authors().contains(given.reviewer()))
            throw Refusal.forbidden("own-proposal", "Nobody's verdict on their own work counts. You can comment.");
        if (!hearing.rights().judge(given.reviewer()))
            throw Refusal.forbidden(
                    "not-a-reviewer",
                    "Only a reviewer or owner of what this touches can approve or ask for changes. You can comment.");
    }

    private static void requireDeeper(Dossier dossier, Given given) {
        if (given.changeClass() == null) return;
        var derived = dossier.newest().changeClass();
        if (given.verdict() == Verdict.COMMENT)
            throw notRaised("A comment raises nothing: approve, or request changes, to hold this for more.");
        if (given.changeClass().compareTo(derived) <= 0)
            throw notRaised("A change class can only be raised, and this is " + derived + " by what it changes.");
    }

    private static Refusal notRaised(String sentence) {
        return Refusal.invalid("class-not-raised", "changeClass", sentence);
    }

    private static String body(Given given) {
        var texts = new Texts();
        String body = given.verdict() == Verdict.APPROVE
                ? texts.optional("body", given.body(), LONGEST_BODY, Markdown::words)
                : texts.required("body", given.body(), LONGEST_BODY, Markdown::words);
        texts.check();
        return body;
    }

    /// @param since with the review
    private static Hearing judged(Hearing since, Review review) {
        var proposal = since.proposal();
        Proposal after = switch (review.verdict()) {
            case REQUEST_CHANGES -> proposal.objected(review.reviewer(), since.now());
            case APPROVE ->
                proposal.reviewed(
                        !since.rights().objections().isEmpty(),
                        PersonMark.of(review.reviewer()) + " approved.",
                        since.now());
            case COMMENT -> proposal.remarked(since.now());
        };
        return since.with(after.classed(since.rights().changeClass(), since.now()));
    }
}
