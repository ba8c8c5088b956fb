package io.rungs.seeding.usecase;

import io.rungs.proposals.ActOnProposals;
import io.rungs.proposals.Submission;
import io.rungs.seeding.model.Step.Amend;
import io.rungs.seeding.model.Step.Propose;
import org.springframework.stereotype.Component;

/// Plays what authors did with their proposals.
@Component
class PlayProposals {
    private final ActOnProposals act;
    private final WriteForms forms;

    PlayProposals(ActOnProposals act, WriteForms forms) {
        this.act = act;
        this.forms = forms;
    }

    void propose(Propose step, Memory memory) {
        var submission = new Submission(step.title(), step.rationale(), forms.write(step.operations()));
        memory.proposal(step.as(), act.submit(memory.person(step.by()), submission));
    }

    void amend(Amend step, Memory memory) {
        act.amend(
                memory.person(step.by()), memory.proposal(step.on()), step.rationale(), forms.write(step.operations()));
    }
}
