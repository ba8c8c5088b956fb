package io.rungs.proposals.show;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.view.ChangeSentence;
import io.rungs.catalog.view.KeptWords;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.AnswerRoom;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Interdiff;
import io.rungs.proposals.core.Interdiff.Kind;
import io.rungs.proposals.core.Interdiff.Pair;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.view.InterdiffView;
import io.rungs.proposals.view.InterdiffView.Changed;
import io.rungs.proposals.view.ProposedChange;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows what became of a proposal from one patch set to another.
@Component
public class ShowInterdiff {
    /// Of texts in one answer.
    private static final long MOST_TEXTS = 1024 * 1024;

    private final ReadProposal proposals;
    private final ShowChanges changes;

    ShowInterdiff(ReadProposal proposals, ShowChanges changes) {
        this.proposals = proposals;
        this.changes = changes;
    }

    /// @throws Refusal.NotFound `unknown-patch-set`
    public InterdiffView show(long number, int from, int to, @Nullable UUID viewer) {
        return proposals.of(number, viewer, it -> read(it, from, to)).view();
    }

    private Both read(Dossier dossier, int from, int to) {
        PatchSet before = ShowPatchSet.of(dossier, from);
        PatchSet after = ShowPatchSet.of(dossier, to);
        return new Both(before, after, changes.read(before), changes.read(after));
    }

    /// What was read of both patch sets.
    private record Both(PatchSet before, PatchSet after, ShowChanges.Told old, ShowChanges.Told now) {
        InterdiffView view() {
            int from = before.number();
            int to = after.number();
            var was = old.changes();
            var is = now.changes();
            var pairs = Interdiff.between(before, after).stream()
                    .map(it -> changed(it, from, to, was, is, now.names().framework()))
                    .toList();
            return new InterdiffView(from, to, bounded(pairs));
        }
    }

    /// What differs has room before what does not.
    private static List<Changed> bounded(List<Changed> all) {
        var room = new AnswerRoom(MOST_TEXTS);
        Set<Integer> kept = Stream.of(false, true)
                .flatMap(same -> IntStream.range(0, all.size())
                        .filter(at -> (all.get(at).kind() == Kind.SAME) == same)
                        .filter(at -> room.takes(all.get(at).textBytes()))
                        .boxed())
                .collect(Collectors.toSet());
        return IntStream.range(0, all.size())
                .mapToObj(at -> kept.contains(at) ? all.get(at) : all.get(at).withoutTexts())
                .toList();
    }

    private static Changed changed(
            Pair it, int from, int to, List<ProposedChange> old, List<ProposedChange> now, Framework framework) {
        Integer was = it.before();
        Integer is = it.after();
        ProposedChange before = was == null ? null : old.get(was);
        ProposedChange after = is == null ? null : now.get(is);
        var diff = KeptWords.between(text(before), text(after));
        return new Changed(
                it.kind(),
                before,
                after,
                diff.words(),
                diff.parts(),
                false,
                sentence(it.kind(), from, to, before, after, framework));
    }

    private static String text(@Nullable ProposedChange change) {
        if (change == null) return "";
        Expectation after = change.after();
        String text = after == null ? change.textAfter() : after.words();
        return text == null ? "" : text;
    }

    private static String sentence(
            Kind kind,
            int from,
            int to,
            @Nullable ProposedChange before,
            @Nullable ProposedChange after,
            Framework framework) {
        if (before == null) return "New in patch set " + to + ": " + (after == null ? "" : after.sentence());
        if (after == null) return "Left out of patch set " + to + ": " + before.sentence();
        if (kind == Kind.SAME) return "As in patch set " + from + ".";
        var old = before.after();
        var now = after.after();
        if (old == null ? now == null && text(before).equals(text(after)) : old.equals(now))
            return "It proposes the same, on what is published since.";
        if (old != null && now != null && after.role() != null && after.level() != null)
            return ChangeSentence.ofExpectation(after.role(), after.level(), old, now, framework);
        return "Patch set " + from + ": " + before.sentence() + " Patch set " + to + ": " + after.sentence();
    }
}
