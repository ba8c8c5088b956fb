package io.rungs.proposals.write;

import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalLeft;
import io.rungs.proposals.Submission;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a draft, private to its author: for the first time, again, and away. What is written anew of a closed
/// proposal goes away without it: it is closed as it was.
@Component
@Transactional
public class DraftProposal {
    private final Dossiers dossiers;
    private final Hearings hearings;
    private final ReadSubmission read;
    private final Clock clock;

    DraftProposal(Dossiers dossiers, Hearings hearings, ReadSubmission read, Clock clock) {
        this.dossiers = dossiers;
        this.hearings = hearings;
        this.read = read;
        this.clock = clock;
    }

    /// The number of the new draft.
    public long begin(UUID author, Submission submission) {
        var content = read.read(submission, List.of());
        var now = clock.instant();
        var patchSet = PatchSet.of(1, author, content.rationale(), now, content.operations(), content.classes());
        return dossiers.add(Proposal.draft(Ids.next(), author, content.title(), patchSet.changeClass(), now), patchSet);
    }

    void rewrite(Hearing hearing, int version, Submission submission) {
        Proposal draft = hearing.proposal();
        draft.requireVersion(version);
        var content = read.read(submission, hearing.dossier().newest().operations());
        var now = hearing.now();
        var patchSet =
                hearing.dossier().newest().rewritten(content.rationale(), now, content.operations(), content.classes());
        hearings.save(hearing.rewritten(patchSet).with(draft.rewritten(content.title(), patchSet.changeClass(), now)));
    }

    public void delete(UUID author, long number) {
        Hearing hearing = hearings.lockOwn(number, author);
        hearing.proposal().requireDraft();
        if (hearing.proposal().isReopened()) hearings.save(left(hearing));
        else dossiers.delete(hearing.proposal().id());
    }

    private static Hearing left(Hearing hearing) {
        var draft = hearing.proposal();
        var now = hearing.now();
        var left = draft.leftAsItWas(now);
        boolean own = left.author().equals(draft.author());
        Hearing done = hearing.with(left).dropped(draft.patchSet());
        if (!own) done = done.uncredited(left.author(), draft.turn().since());
        Proposal told = own ? left : Onlooker.ANYBODY.sees(left).orElse(left);
        return done.took(Taken.by(draft.author(), Kind.LEFT, draft.over(), now))
                .telling(new ProposalLeft(Ids.next(), draft.author(), now, done.ref(told)));
    }
}
