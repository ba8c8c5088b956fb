package io.rungs.proposals.write;

import io.rungs.proposals.Submission;
import io.rungs.proposals.words.AskTheGate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a new proposal, and submits it in the same transaction where the author wants that.
@Component
public class BeginProposal {
    private final DraftProposal draft;
    private final SubmitProposal submit;
    private final AskTheGate gate;

    BeginProposal(DraftProposal draft, SubmitProposal submit, AskTheGate gate) {
        this.draft = draft;
        this.submit = submit;
        this.gate = gate;
    }

    /// The number of the new proposal; when it cannot be submitted, nothing of it stays.
    @Transactional
    public long begin(UUID author, Submission submission, boolean submitted) {
        if (!submitted) gate.requireRoomForDraft(author);
        long number = draft.begin(author, submission);
        if (submitted) submit.submit(author, number);
        return number;
    }
}
