package io.rungs.proposals.write;

import io.rungs.proposals.OriginInTalk;
import io.rungs.proposals.Submission;
import io.rungs.proposals.words.AskTheGate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a new proposal, and submits it in the same transaction where the author wants that.
@Component
public class BeginProposal {
    private final DraftProposal draft;
    private final SubmitProposal submit;
    private final AskTheGate gate;
    private final OriginInTalk origins;

    BeginProposal(DraftProposal draft, SubmitProposal submit, AskTheGate gate, OriginInTalk origins) {
        this.draft = draft;
        this.submit = submit;
        this.gate = gate;
        this.origins = origins;
    }

    /// The number of the new proposal; when it cannot be submitted, nothing of it stays.
    ///
    /// @param comment what it is made of, if it is
    @Transactional
    public long begin(UUID author, Submission submission, boolean submitted, @Nullable UUID comment) {
        if (!submitted) gate.requireRoomForDraft(author);
        long number = draft.begin(author, submission);
        if (comment != null) origins.keep(number, author, comment);
        if (submitted) submit.submit(author, number);
        return number;
    }
}
