package io.rungs.proposals.usecase;

import io.rungs.identity.HiddenWords;
import io.rungs.identity.HiddenWords.Hidden;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.kernel.Seen;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.model.Proposal;
import io.rungs.text.Quoted;
import io.rungs.text.Unquotable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /// @throws Refusal.Conflict `words-hidden`
    void requireOtherWaiver(Proposal proposal, String reason) {
        requireOther(proposal, Kind.WAIVER, reason, "reason");
    }

    /// Whether what is read as its title, there or in a draft, stands in the place of a hidden one.
    boolean isTitle(Proposal proposal) {
        return standsIn(proposal, Kind.TITLE, proposal.title());
    }

    boolean isRationale(Proposal proposal, String text) {
        return standsIn(proposal, Kind.RATIONALE, text);
    }

    private boolean standsIn(Proposal proposal, Kind kind, String text) {
        return hidden.of(kind, proposal.id()).stream()
                .anyMatch(it -> it.instead().equals(text));
    }

    private void requireOther(Proposal proposal, Kind kind, String text, String field) {
        boolean again = hidden.of(kind, proposal.id()).stream().anyMatch(it -> isAgain(text, it));
        if (!again) return;
        String sentence =
                "A moderator has hidden this %s of #%d: write another one.".formatted(field, proposal.number());
        throw Refusal.conflict("words-hidden", sentence, List.of(new FieldError(field, sentence)));
    }

    private static boolean isAgain(String text, Hidden it) {
        String bare = Seen.bare(text);
        return Quoted.repeats(bare, Seen.bare(it.said())) || Quoted.repeats(bare, it.instead());
    }

    /// What is seen, without what its texts quote of hidden ones.
    Dossier unquoting(Dossier seen) {
        if (texts(seen).filter(Objects::nonNull).noneMatch(Quoted::mayQuote)) return seen;
        var unquotable = Unquotable.of(hidden.aroundProposal(seen.proposal().id()), HiddenWords.MOST);
        return seen.saying(it -> Quoted.without(it, unquotable));
    }

    private static Stream<String> texts(Dossier seen) {
        var closing = seen.proposal().closing();
        var reasons = Stream.concat(
                Stream.ofNullable(closing).map(it -> it.reason()),
                seen.reviews().stream()
                        .flatMap(it -> Stream.ofNullable(it.ended()))
                        .map(it -> it.reason()));
        var bodies = seen.reviews().stream().map(it -> it.body());
        var rationales = seen.patchSets().stream().map(PatchSet::rationale);
        return Stream.of(reasons, bodies, rationales).flatMap(it -> it);
    }
}
