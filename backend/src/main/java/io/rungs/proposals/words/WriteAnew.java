package io.rungs.proposals.words;

import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Hearing;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes a draft of what a closed proposal said. Where that is an earlier version, since the later one was closed
/// without being let through, the later one stays in the history, and with whoever wrote it, as a draft of
/// their own. What is kept so counts as one of their drafts, and is kept however many they have.
@Component
public class WriteAnew {
    private final Dossiers dossiers;
    private final AskTheGate gate;
    private final CarryWaivers waivers;
    private final KeepHidden hidden;

    WriteAnew(Dossiers dossiers, AskTheGate gate, CarryWaivers waivers, KeepHidden hidden) {
        this.dossiers = dossiers;
        this.gate = gate;
        this.waivers = waivers;
        this.hidden = hidden;
    }

    /// Of what is locked.
    ///
    /// @throws Refusal.Conflict `too-many-drafts`
    public Hearing of(Hearing closed, UUID by) {
        Dossier whole = closed.whole();
        Proposal draft = whole.proposal().reopened(closed.proposal(), by, closed.now());
        gate.requireRoomForDraft(by);
        if (passedOver(whole, closed.dossier()) && !passedOverBefore(whole))
            keep(whole.proposal(), whole, closed.now());
        return waivers.along(
                closed.rewritten(copy(hidden.unquoting(closed.dossier()), draft))
                        .with(draft),
                closed.proposal().patchSet());
    }

    /// @param seen as it was closed for whoever writes it anew
    private static boolean passedOver(Dossier whole, Dossier seen) {
        return seen.proposal().patchSet() < whole.proposal().patchSet();
    }

    /// Whether its writer was given it already, when somebody wrote an earlier version anew and dropped that again.
    private boolean passedOverBefore(Dossier whole) {
        var closedAt = Objects.requireNonNull(whole.proposal().closing()).at();
        return dossiers.steps(whole.proposal().id()).stream()
                .filter(it -> it.kind() == Taken.Kind.REOPENED || it.kind() == Taken.Kind.ADOPTED)
                .anyMatch(it -> !it.at().isBefore(closedAt)
                        && it.patchSet() < whole.proposal().patchSet());
    }

    /// What was proposed when it was closed, as it is read now, as the draft's own patch set: it counts as written
    /// now, and by whoever may never have read what its quotes said.
    private static PatchSet copy(Dossier closed, Proposal draft) {
        var last = closed.newest();
        return new PatchSet(draft.patchSet(), draft.author(), last.rationale(), draft.updatedAt(), last.steps());
    }

    /// What was written in an adopted draft, which is over.
    ///
    /// @param left the proposal without it
    public void keep(Dossier adopted, Proposal left, Instant now) {
        keep(adopted.proposal(), adopted.with(left), now);
    }

    /// Words that their author shall not lose, as a draft of their own: what is read of them, whichever way they
    /// part from it.
    private void keep(Proposal said, Dossier in, Instant now) {
        var kept = hidden.kept(said, in);
        var words = kept.words();
        var own = Proposal.draft(Ids.next(), said.author(), kept.title(), words.changeClass(), now);
        dossiers.add(own, new PatchSet(1, said.author(), kept.rationale(), now, words.steps()));
    }
}
