package io.rungs.proposals.usecase;

import io.rungs.identity.HiddenWords;
import io.rungs.identity.ShownTexts;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import io.rungs.text.Quoted;
import io.rungs.text.Utterance;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What moderators took away from a proposal does not come back: not by being written there again, and not where
/// another text of it quotes it.
@Component
class KeepHidden {
    private final HiddenWords hidden;

    KeepHidden(HiddenWords hidden) {
        this.hidden = hidden;
    }

    /// What is read instead is nobody's words, either.
    ///
    /// @throws Refusal.Conflict `words-hidden`
    void requireOthers(Proposal proposal, String title, PatchSet next) {
        requireOther(proposal, Kind.TITLE, title, "title");
        requireOther(proposal, Kind.RATIONALE, next.rationale(), "rationale");
    }

    /// @throws Refusal.Conflict `words-hidden`
    void requireOtherReason(Proposal proposal, String reason) {
        requireOther(proposal, Kind.CLOSE_REASON, reason, "reason");
    }

    private void requireOther(Proposal proposal, Kind kind, String text, String field) {
        boolean standsIn = text.startsWith(kind == Kind.TITLE ? ShownTexts.HIDDEN_TITLE : ShownTexts.HIDDEN);
        if (!standsIn
                && hidden.of(kind, proposal.id(), proposal.author()).stream().noneMatch(it -> Quoted.repeats(text, it)))
            return;
        String sentence =
                "A moderator has hidden this %s of #%d: write another one.".formatted(field, proposal.number());
        throw Refusal.conflict("words-hidden", sentence, List.of(new FieldError(field, sentence)));
    }

    /// What is seen, without what its texts quote of what was hidden since they were written.
    Dossier unquoting(Dossier seen) {
        var oldest = seen.utterances()
                .filter(Utterance::mayQuote)
                .map(Utterance::writtenAt)
                .min(Comparator.naturalOrder());
        if (oldest.isEmpty()) return seen;
        var unquotable = hidden.aroundProposal(seen.proposal().id(), oldest.get());
        return seen.saying(it -> Quoted.without(it, unquotable));
    }
}
