package io.rungs.seeding.usecase;

import io.rungs.proposals.Submission;
import io.rungs.proposals.write.BeginProposal;
import io.rungs.proposals.write.RewriteProposal;
import io.rungs.proposals.show.ShowProposal;
import io.rungs.seeding.model.Step.Amend;
import io.rungs.seeding.model.Step.Propose;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Plays what authors did with their proposals.
@Component
class PlayProposals {
    private final BeginProposal begin;
    private final RewriteProposal rewrite;
    private final ShowProposal show;
    private final WriteForms forms;

    PlayProposals(BeginProposal begin, RewriteProposal rewrite, ShowProposal show, WriteForms forms) {
        this.begin = begin;
        this.rewrite = rewrite;
        this.show = show;
        this.forms = forms;
    }

    void propose(Propose step, Memory memory) {
        var submission = new Submission(step.title(), step.rationale(), forms.write(step.operations()));
        memory.proposal(step.as(), begin.begin(memory.person(step.by()), submission, true));
    }

    void amend(Amend step, Memory memory) {
        UUID author = memory.person(step.by());
        var shown = show.show(memory.proposal(step.on()), author);
        String rationale = Objects.requireNonNullElse(step.rationale(), shown.rationale());
        var submission = new Submission(shown.title(), rationale, forms.write(step.operations()));
        rewrite.rewrite(author, shown.number(), shown.version(), submission);
    }
}
