package io.rungs.proposals.words;

import io.rungs.identity.HiddenWords;
import io.rungs.identity.HiddenWords.Hidden;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.kernel.Seen;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.text.Quoted;
import io.rungs.text.Utterance;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What moderators took away from a proposal does not come back: not by being written there again, and not where
/// another text of it quotes it.
@Component
public class KeepHidden {
    private final HiddenWords hidden;

    KeepHidden(HiddenWords hidden) {
        this.hidden = hidden;
    }

    /// What is read instead is nobody's words, either.
    ///
    /// @throws Refusal.Conflict `words-hidden`
    public void requireOthers(Proposal proposal, String title, PatchSet next) {
        var gone = hiddenOf(proposal);
        requireOther(proposal, gone, Kind.TITLE, title, "title");
        requireOther(proposal, gone, Kind.RATIONALE, next.rationale(), "rationale");
    }

    /// @throws Refusal.Conflict `words-hidden`
    public void requireOtherReason(Proposal proposal, String reason) {
        requireOther(proposal, hiddenOf(proposal), Kind.CLOSE_REASON, reason, "reason");
    }

    /// @throws Refusal.Conflict `words-hidden`
    public void requireOtherWaiver(Proposal proposal, String reason) {
        requireOther(proposal, hiddenOf(proposal), Kind.WAIVER, reason, "reason");
    }

    /// Whether its title, there or in a draft, says a hidden one again, or is what is read instead.
    boolean isTitle(Proposal proposal) {
        return isAgain(hiddenOf(proposal), Kind.TITLE, proposal.title());
    }

    boolean isRationale(Proposal proposal, String text) {
        return isAgain(hiddenOf(proposal), Kind.RATIONALE, text);
    }

    private static void requireOther(Proposal proposal, List<Hidden> gone, Kind kind, String text, String field) {
        if (!isAgain(gone, kind, text)) return;
        String sentence =
                "A moderator has hidden this %s of #%d: write another one.".formatted(field, proposal.number());
        throw Refusal.conflict("words-hidden", sentence, List.of(new FieldError(field, sentence)));
    }

    private List<Hidden> hiddenOf(Proposal proposal) {
        return hidden.of(proposal.id(), proposal.author());
    }

    private static boolean isAgain(List<Hidden> gone, Kind kind, String text) {
        return gone.stream().anyMatch(it -> it.kind() == kind && isAgain(text, it));
    }

    private static boolean isAgain(String text, Hidden it) {
        String bare = Seen.bare(text);
        return Quoted.repeats(bare, Seen.bare(it.said())) || Quoted.repeats(bare, it.instead());
    }

    /// What is seen, without what its texts quote of what was hidden since they were written.
    public Dossier unquoting(Dossier seen) {
        var oldest = seen.utterances()
                .filter(Utterance::mayQuote)
                .map(Utterance::writtenAt)
                .min(Comparator.naturalOrder());
        if (oldest.isEmpty()) return seen;
        var unquotable = hidden.aroundProposal(seen.proposal().id(), oldest.get());
        return seen.saying(it -> Quoted.without(it, unquotable));
    }
}
