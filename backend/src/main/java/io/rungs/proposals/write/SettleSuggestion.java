package io.rungs.proposals.write;

import io.rungs.catalog.profile.Classify;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.ProposalEvent.SuggestionApplied;
import io.rungs.proposals.ProposalEvent.SuggestionDeclined;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.CoAuthor.Because;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Suggestion;
import io.rungs.proposals.core.Suggestion.Target;
import io.rungs.proposals.core.Suggestions;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.RefuseErrors;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.AdmitVersion;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The author takes in a suggested wording, as the next patch set, or declines it. Whoever worded a part of it is a
/// co-author from then on, and judges it no more.
@Component
@Transactional
public class SettleSuggestion {
    private final Hearings hearings;
    private final Suggestions suggestions;
    private final RefuseErrors errors;
    private final AdmitVersion admit;
    private final Classify classes;

    SettleSuggestion(
            Hearings hearings, Suggestions suggestions, RefuseErrors errors, AdmitVersion admit, Classify classes) {
        this.hearings = hearings;
        this.suggestions = suggestions;
        this.errors = errors;
        this.admit = admit;
        this.classes = classes;
    }

    /// @throws Refusal.Conflict `suggestion-settled`, `suggestion-outdated`
    public ActAnswer apply(UUID author, long number, UUID id) {
        Hearing hearing = hearings.lockOwn(number, author);
        Dossier dossier = hearing.dossier();
        dossier.proposal().requireReviewable();
        Suggestion suggestion = open(dossier, id);
        Target target = suggestion
                .target(dossier)
                .orElseThrow(() -> Refusal.conflict(
                        "suggestion-outdated", "The words that this was suggested for have changed since."));
        var now = hearing.now();
        var operations = new ArrayList<>(dossier.newest().operations());
        operations.set(target.position(), target.operation());
        PatchSet next = dossier.newest().next(author, dossier.newest().rationale(), now, operations, classes);
        String title = dossier.proposal().title();
        Hearing done = hearing.with(next);
        errors.in(done.weighed());
        done = admit.of(
                hearing,
                done.with(dossier.proposal().amended(title, done.rights().changeClass(), now)));
        if (!suggestion.by().equals(author)) done = done.with(new CoAuthor(suggestion.by(), Because.SUGGESTED, now));
        done = done.took(
                Taken.by(author, Kind.SUGGESTION_APPLIED, next.number(), now).about(suggestion.by()));
        UUID cause = Ids.next();
        Hearing saved = hearings.save(done.telling(new ProposalAmended(cause, author, now, done.ref(), next.number()))
                .telling(new SuggestionApplied(cause, author, now, done.ref(), suggestion.by(), next.number())));
        suggestions.applied(id, next.number(), now);
        return AnswerAct.of(saved, author);
    }

    /// @throws Refusal.Conflict `suggestion-settled`
    public ActAnswer decline(UUID author, long number, UUID id) {
        Hearing hearing = hearings.lockOwn(number, author);
        Dossier dossier = hearing.dossier();
        dossier.proposal().requireReviewable();
        Suggestion suggestion = open(dossier, id);
        var now = hearing.now();
        var remarked = dossier.proposal().remarked(now);
        suggestions.declined(id, now);
        Hearing done = hearing.with(remarked)
                .took(Taken.by(author, Kind.SUGGESTION_DECLINED, remarked.patchSet(), now)
                        .about(suggestion.by()));
        return AnswerAct.of(
                hearings.save(
                        done.telling(new SuggestionDeclined(Ids.next(), author, now, done.ref(), suggestion.by()))),
                author);
    }

    private Suggestion open(Dossier dossier, UUID id) {
        Suggestion suggestion = suggestions
                .find(dossier.proposal().id(), id)
                .orElseThrow(() -> Refusal.notFound(
                        "no-such-suggestion",
                        "#" + dossier.proposal().number() + " has no suggested wording of this id."));
        return switch (suggestion.state()) {
            case OPEN -> suggestion;
            case APPLIED -> throw settled("applied");
            case DECLINED -> throw settled("declined");
            case HIDDEN -> throw settled("hidden by a moderator");
        };
    }

    private static Refusal settled(String how) {
        return Refusal.conflict("suggestion-settled", "This wording was " + how + " already.");
    }
}
