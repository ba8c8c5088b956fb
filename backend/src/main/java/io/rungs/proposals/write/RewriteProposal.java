package io.rungs.proposals.write;

import io.rungs.proposals.Status;
import io.rungs.proposals.Submission;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a proposal anew: a draft is written over, and what lies before the reviewers gets its next patch set.
@Component
public class RewriteProposal {
    private final Hearings hearings;
    private final DraftProposal draft;
    private final AmendProposal amend;

    RewriteProposal(Hearings hearings, DraftProposal draft, AmendProposal amend) {
        this.hearings = hearings;
        this.draft = draft;
        this.amend = amend;
    }

    /// @param version the one that the author edited: a second tab's older one is refused
    @Transactional
    public void rewrite(UUID author, long number, int version, Submission submission) {
        Hearing hearing = hearings.lockOwn(number, author);
        if (hearing.proposal().status() == Status.DRAFT) draft.rewrite(hearing, version, submission);
        else amend.amend(hearing, version, submission);
    }
}
