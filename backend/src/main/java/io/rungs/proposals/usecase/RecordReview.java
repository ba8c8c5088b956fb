package io.rungs.proposals.usecase;

import io.rungs.catalog.ChangeClass;
import io.rungs.identity.Accounts;
import io.rungs.identity.ContributionGate;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.proposals.GiveReview;
import io.rungs.proposals.ProposalEvent.ReviewGiven;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Review;
import io.rungs.text.Markdown;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records a verdict, on the patch set that was read and on no other.
@Component
class RecordReview implements GiveReview {
    private static final int LONGEST_BODY = 10_000;

    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Accounts accounts;
    private final KeepSuggestions suggestions;
    private final Journal journal;
    private final ContributionGate gate;
    private final Clock clock;

    RecordReview(
            Dossiers dossiers,
            Fetch fetch,
            Weigh weigh,
            Accounts accounts,
            KeepSuggestions suggestions,
            Journal journal,
            ContributionGate gate,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.weigh = weigh;
        this.accounts = accounts;
        this.suggestions = suggestions;
        this.journal = journal;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID give(Given given) {
        Dossier dossier = fetch.locked(given.proposal(), given.reviewer());
        dossier.proposal().requireReviewable();
        requireNewest(dossier, given.patchSet());
        requireRight(dossier, given);
        if (given.verdict() == Verdict.APPROVE) dossier.requireItsWords();
        requireDeeper(dossier, given.changeClass());
        String body = body(given);
        gate.requireShowable(
                given.reviewer(),
                Stream.concat(Stream.of(body), wordings(given)).toArray(String[]::new));
        var now = clock.instant();
        var review = new Review(
                Ids.next(), given.patchSet(), given.reviewer(), given.verdict(), body, now, given.changeClass(), null);
        dossiers.append(dossier.proposal().id(), review);
        suggestions.keep(dossier, review, given.suggestions());
        Proposal after = after(dossier, review, now);
        dossiers.save(after);
        journal.record(new ReviewGiven(
                given.cause(),
                given.reviewer(),
                now,
                fetch.ref(dossier, after),
                review.id(),
                review.patchSet(),
                review.verdict()));
        return review.id();
    }

    private static Stream<String> wordings(Given given) {
        return given.suggestions().stream()
                .map(Suggested::proposed)
                .filter(Objects::nonNull)
                .flatMap(it -> Stream.of(it.text(), it.description()))
                .filter(Objects::nonNull);
    }

    static void requireNewest(Dossier dossier, int patchSet) {
        int newest = dossier.proposal().patchSet();
        if (patchSet != newest)
            throw Refusal.conflict(
                    "patch-set-moved",
                    "You judged patch set %d, but patch set %d is there. Read it first.".formatted(patchSet, newest));
    }

    private void requireRight(Dossier dossier, Given given) {
        if (given.verdict() == Verdict.COMMENT && given.changeClass() == null) return;
        if (dossier.authors().contains(given.reviewer()))
            throw Refusal.forbidden("own-proposal", "Nobody's verdict on their own work counts. You can comment.");
        if (!weigh.rights(dossier).judge(given.reviewer()))
            throw Refusal.forbidden(
                    "not-a-reviewer",
                    "Only a reviewer or owner of what this touches can approve or ask for changes. You can comment.");
    }

    private static void requireDeeper(Dossier dossier, @Nullable ChangeClass changeClass) {
        var derived = dossier.newest().changeClass();
        if (changeClass != null && changeClass.compareTo(derived) <= 0)
            throw Refusal.invalid(
                    "class-not-raised",
                    "changeClass",
                    "A change class can only be raised, and this is " + derived + " by what it changes.");
    }

    private boolean objected(Dossier dossier) {
        return !weigh.rights(dossier).objections().isEmpty();
    }

    private static String body(Given given) {
        var texts = new Texts();
        String body = given.verdict() == Verdict.APPROVE
                ? texts.optional("body", given.body(), LONGEST_BODY, Markdown::words)
                : texts.required("body", given.body(), LONGEST_BODY, Markdown::words);
        texts.check();
        return body;
    }

    private Proposal after(Dossier dossier, Review review, Instant now) {
        String name = accounts.find(review.reviewer()).map(it -> it.name()).orElse("A reviewer");
        var since = dossier.with(review);
        Proposal after = switch (review.verdict()) {
            case REQUEST_CHANGES -> dossier.proposal().objected(name, now);
            case APPROVE -> dossier.proposal().reviewed(objected(since), name + " approved.", now);
            case COMMENT -> dossier.proposal().remarked(now);
        };
        return after.classed(since.changeClass(), now);
    }
}
