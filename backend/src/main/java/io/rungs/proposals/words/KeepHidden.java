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
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import io.rungs.text.Quoted;
import io.rungs.text.Utterance;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What moderators took away from a proposal does not come back: not by being written there again, and not where
/// another text of it quotes it.
@Component
public class KeepHidden {
    private final HiddenWords hidden;
    private final Waivers waivers;

    KeepHidden(HiddenWords hidden, Waivers waivers) {
        this.hidden = hidden;
        this.waivers = waivers;
    }

    /// Asks of all that its author is about to say there, as its next patch set. What is read instead is nobody's
    /// words, either; but a reason for a warning goes along as it is read.
    ///
    /// @throws Refusal.Conflict `words-hidden`
    public void requireOthers(Dossier dossier, String title, PatchSet next) {
        var proposal = dossier.proposal();
        var gone = hiddenOf(proposal, next.uploader());
        requireOther(proposal, gone, Kind.TITLE, title, "title");
        requireOther(proposal, gone, Kind.RATIONALE, next.rationale(), "rationale");
        requireOtherWaivers(proposal, gone, next);
        dossier.requireOtherWords(next);
    }

    private void requireOtherWaivers(Proposal proposal, List<Hidden> gone, PatchSet next) {
        var read = gone.stream()
                .filter(it -> it.kind() == Kind.WAIVER)
                .map(Hidden::instead)
                .toList();
        if (read.isEmpty()) return;
        for (Waiver it : waivers.of(proposal.id(), next.number()).values())
            if (!read.contains(it.reason())) requireOther(proposal, gone, Kind.WAIVER, it.reason(), "reason");
    }

    /// @throws Refusal.Conflict `words-hidden`
    public void requireOtherReason(Proposal proposal, UUID by, String reason) {
        requireOther(proposal, hiddenOf(proposal, by), Kind.CLOSE_REASON, reason, "reason");
    }

    /// @throws Refusal.Conflict `words-hidden`
    public void requireOtherWaiver(Proposal proposal, String reason) {
        requireOther(proposal, hiddenOf(proposal, proposal.author()), Kind.WAIVER, reason, "reason");
    }

    /// What its author may keep of what they said there: without what they could not say again, of a rationale and
    /// of what they propose what is left. Another title they write themselves.
    ///
    /// @param in with their words as its newest patch set
    Kept kept(Proposal said, Dossier in) {
        var words = in.asRead(unquoting(in).newest());
        var gone = hiddenOf(said, said.author());
        return new Kept(
                isAgain(gone, Kind.TITLE, said.title()) ? "Kept from #" + said.number() : said.title(),
                isAgain(gone, Kind.RATIONALE, words.rationale()) ? rest(words.rationale(), gone) : words.rationale(),
                words);
    }

    private static String rest(String rationale, List<Hidden> gone) {
        var texts = gone.stream()
                .filter(it -> it.kind() == Kind.RATIONALE)
                .flatMap(it -> Stream.of(it.said(), it.instead()))
                .toList();
        return Quoted.rest(rationale, texts);
    }

    record Kept(String title, String rationale, PatchSet words) {}

    private static void requireOther(Proposal proposal, List<Hidden> gone, Kind kind, String text, String field) {
        if (!isAgain(gone, kind, text)) return;
        String sentence =
                "A moderator has hidden this %s of #%d: write another one.".formatted(field, proposal.number());
        throw Refusal.conflict("words-hidden", sentence, List.of(new FieldError(field, sentence)));
    }

    /// As far as whoever writes could read it.
    private List<Hidden> hiddenOf(Proposal proposal, UUID writer) {
        return hidden.of(proposal.id(), writer);
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
