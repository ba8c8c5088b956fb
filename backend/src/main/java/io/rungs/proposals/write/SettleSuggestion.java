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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The author takes in a suggested wording, as the next patch set, or declines it: for all roles at once for which
/// the same text is worded alike. Whoever worded a part of it is a co-author from then on, and judges it no more.
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
        if (suggestion.target(dossier).isEmpty())
            throw Refusal.conflict("suggestion-outdated", "The words that this was suggested for have changed since.");
        Map<UUID, Target> targets = targets(dossier, suggestion);
        var now = hearing.now();
        var operations = new ArrayList<>(dossier.newest().operations());
        targets.values().forEach(it -> operations.set(it.position(), it.operation()));
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
        targets.keySet().forEach(it -> suggestions.applied(it, next.number(), now));
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
        together(dossier, suggestion).forEach(it -> suggestions.declined(it.id(), now));
        Hearing done = hearing.with(remarked)
                .took(Taken.by(author, Kind.SUGGESTION_DECLINED, remarked.patchSet(), now)
                        .about(suggestion.by()));
        return AnswerAct.of(
                hearings.save(
                        done.telling(new SuggestionDeclined(Ids.next(), author, now, done.ref(), suggestion.by()))),
                author);
    }

    /// Where each of them can be applied now, by its id.
    private Map<UUID, Target> targets(Dossier dossier, Suggestion suggestion) {
        Map<UUID, Target> targets = new LinkedHashMap<>();
        for (Suggestion each : together(dossier, suggestion))
            each.target(dossier).ifPresent(it -> targets.put(each.id(), it));
        return targets;
    }

    /// It, and those that word the same text alike for other roles.
    private List<Suggestion> together(Dossier dossier, Suggestion suggestion) {
        return Stream.concat(
                        Stream.of(suggestion),
                        suggestions.inTheSameWords(dossier.proposal().id(), suggestion).stream()
                                .filter(it -> it.sharesTextWith(suggestion, dossier)))
                .toList();
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
