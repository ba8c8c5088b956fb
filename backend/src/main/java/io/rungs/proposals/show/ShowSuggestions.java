package io.rungs.proposals.show;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Page;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Suggestion;
import io.rungs.proposals.core.Suggestion.Target;
import io.rungs.proposals.core.Suggestions;
import io.rungs.proposals.view.ProposalView.SuggestionView;
import io.rungs.proposals.view.ProposalView.SuggestionView.SuggestionAct;
import io.rungs.proposals.view.ProposalView.SuggestionView.SuggestionState;
import io.rungs.text.Sized;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the suggested wordings of a proposal, and which of them its author can still apply.
@Component
class ShowSuggestions {
    /// What nobody settled comes first: once some are, others show.
    private static final int MOST = 200;

    private final Suggestions suggestions;
    private final Accounts accounts;

    ShowSuggestions(Suggestions suggestions, Accounts accounts) {
        this.suggestions = suggestions;
        this.accounts = accounts;
    }

    List<SuggestionView> show(Dossier dossier, @Nullable UUID viewer) {
        List<Suggestion> kept = fitting(suggestions.of(dossier.proposal().id(), MOST));
        if (kept.isEmpty()) return List.of();
        var people = accounts.named(kept.stream().map(Suggestion::by).distinct().toList());
        return kept.stream()
                .map(it -> view(it, dossier, people.getOrDefault(it.by(), AccountRef.FORMER), viewer))
                .toList();
    }

    /// In the same order, those that nobody settled and the newest before others.
    private static List<Suggestion> fitting(List<Suggestion> kept) {
        var byNeed = kept.reversed().stream()
                .sorted(Comparator.comparing(it -> it.state() != Suggestion.State.OPEN))
                .toList();
        int most = Page.fitting(byNeed, Page.MOST_BYTES, ShowSuggestions::bytes);
        Set<Suggestion> shown = new HashSet<>(byNeed.subList(0, most));
        return kept.stream().filter(shown::contains).toList();
    }

    private static int bytes(Suggestion it) {
        return Stream.of(it.proposed().text(), it.proposed().description())
                .filter(Objects::nonNull)
                .mapToInt(Sized::bytes)
                .sum();
    }

    private static SuggestionView view(Suggestion it, Dossier dossier, AccountRef by, @Nullable UUID viewer) {
        Integer now = it.target(dossier).map(Target::position).orElse(null);
        SuggestionState state = state(it, now != null);
        return new SuggestionView(
                it.id(),
                by,
                it.patchSet(),
                it.position(),
                now,
                it.proposed(),
                state,
                it.givenAt(),
                sentence(state, by.name()),
                acts(state, dossier.proposal(), viewer));
    }

    private static SuggestionState state(Suggestion it, boolean stands) {
        return switch (it.state()) {
            case APPLIED -> SuggestionState.APPLIED;
            case DECLINED -> SuggestionState.DECLINED;
            case HIDDEN -> SuggestionState.HIDDEN;
            case OPEN -> stands ? SuggestionState.OPEN : SuggestionState.OUTDATED;
        };
    }

    private static String sentence(SuggestionState state, String by) {
        return switch (state) {
            case OPEN -> by + " suggests this wording. Who applies it credits them as co-author.";
            case APPLIED -> "This wording of " + by + " was applied.";
            case DECLINED -> "This wording of " + by + " was declined.";
            case HIDDEN -> "A moderator has hidden this wording of " + by + ".";
            case OUTDATED -> by + " suggested this for words that have changed since.";
        };
    }

    private static List<SuggestionAct> acts(SuggestionState state, Proposal proposal, @Nullable UUID viewer) {
        if (!proposal.author().equals(viewer) || !settles(proposal)) return List.of();
        return switch (state) {
            case OPEN -> List.of(SuggestionAct.APPLY, SuggestionAct.DECLINE);
            case OUTDATED -> List.of(SuggestionAct.DECLINE);
            case APPLIED, DECLINED, HIDDEN -> List.of();
        };
    }

    private static boolean settles(Proposal proposal) {
        return proposal.status().open() && proposal.status() != Status.HELD;
    }
}
