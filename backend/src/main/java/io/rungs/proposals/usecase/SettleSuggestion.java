package io.rungs.proposals.usecase;

import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.ProposalEvent.SuggestionApplied;
import io.rungs.proposals.ProposalEvent.SuggestionDeclined;
import io.rungs.proposals.model.CoAuthor;
import io.rungs.proposals.model.CoAuthor.Because;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Suggestion;
import io.rungs.proposals.model.Suggestion.Target;
import io.rungs.proposals.model.Suggestions;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The author takes in a suggested wording, as the next patch set, or declines it. Whoever worded a part of it is a
/// co-author from then on, and judges it no more.
@Component
@Transactional
public class SettleSuggestion {
    private final Dossiers dossiers;
    private final Suggestions suggestions;
    private final Fetch fetch;
    private final Weigh weigh;
    private final ShowFindings findings;
    private final AskTheGate gate;
    private final CarryWaivers waivers;
    private final Journal journal;
    private final Clock clock;

    SettleSuggestion(
            Dossiers dossiers,
            Suggestions suggestions,
            Fetch fetch,
            Weigh weigh,
            ShowFindings findings,
            AskTheGate gate,
            CarryWaivers waivers,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.suggestions = suggestions;
        this.fetch = fetch;
        this.weigh = weigh;
        this.findings = findings;
        this.gate = gate;
        this.waivers = waivers;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal.Conflict `suggestion-settled`, `suggestion-outdated`
    public void apply(UUID author, long number, UUID id) {
        Dossier dossier = fetch.lockedOwn(number, author);
        dossier.proposal().requireReviewable();
        Suggestion suggestion = open(dossier, id);
        Target target = suggestion
                .target(dossier)
                .orElseThrow(() -> Refusal.conflict(
                        "suggestion-outdated", "The words that this was suggested for have changed since."));
        var now = clock.instant();
        var operations = new ArrayList<>(dossier.newest().operations());
        operations.set(target.position(), target.operation());
        PatchSet next = dossier.newest().next(author, dossier.newest().rationale(), now, operations);
        String title = dossier.proposal().title();
        findings.requireNoError(weigh.weigh(dossier.with(next)));
        gate.requireShowable(dossier, title, next);
        var amended = dossier.proposal().amended(title, dossier.with(next).changeClass(), now);
        dossiers.append(amended.id(), next);
        waivers.to(dossier.with(next), dossier.newest().number());
        suggestions.applied(id, next.number(), now);
        if (!suggestion.by().equals(author))
            dossiers.credit(amended.id(), new CoAuthor(suggestion.by(), Because.SUGGESTED, now));
        dossiers.save(amended);
        dossiers.append(
                amended.id(),
                Taken.by(author, Kind.SUGGESTION_APPLIED, next.number(), now).about(suggestion.by()));
        var ref = fetch.ref(dossier, amended);
        UUID cause = Ids.next();
        journal.record(new ProposalAmended(cause, author, now, ref, next.number()));
        journal.record(new SuggestionApplied(cause, author, now, ref, suggestion.by(), next.number()));
    }

    /// @throws Refusal.Conflict `suggestion-settled`
    public void decline(UUID author, long number, UUID id) {
        Dossier dossier = fetch.lockedOwn(number, author);
        dossier.proposal().requireReviewable();
        Suggestion suggestion = open(dossier, id);
        var now = clock.instant();
        var remarked = dossier.proposal().remarked(now);
        suggestions.declined(id, now);
        dossiers.save(remarked);
        dossiers.append(
                remarked.id(),
                Taken.by(author, Kind.SUGGESTION_DECLINED, remarked.patchSet(), now)
                        .about(suggestion.by()));
        journal.record(new SuggestionDeclined(Ids.next(), author, now, fetch.ref(dossier, remarked), suggestion.by()));
    }

    private Suggestion open(Dossier dossier, UUID id) {
        Suggestion suggestion = suggestions.of(dossier.proposal().id()).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
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
