package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.AnswerAct;
import io.rungs.proposals.usecase.ClaimProposal;
import io.rungs.proposals.view.ActAnswer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who looks at a proposal at the moment.
@RestController
@RequestMapping("/api/proposals/{number}/claim")
class ClaimController {
    private final ClaimProposal claim;
    private final AnswerAct answer;

    ClaimController(ClaimProposal claim, AnswerAct answer) {
        this.claim = claim;
        this.answer = answer;
    }

    @PostMapping
    ActAnswer claim(@PathVariable long number, Viewer viewer) {
        claim.claim(viewer.member(), number);
        return answer.of(number, viewer.member());
    }

    @DeleteMapping
    ActAnswer unclaim(@PathVariable long number, Viewer viewer) {
        claim.unclaim(viewer.member(), number);
        return answer.of(number, viewer.member());
    }
}
