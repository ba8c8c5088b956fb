package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.AdoptProposal;
import io.rungs.proposals.usecase.AnswerAct;
import io.rungs.proposals.usecase.OfferProposal;
import io.rungs.proposals.usecase.ReopenProposal;
import io.rungs.proposals.view.ActAnswer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Taking a closed proposal up again.
@RestController
@RequestMapping("/api/proposals/{number}")
class RevivalController {
    private final ReopenProposal reopen;
    private final AdoptProposal adopt;
    private final OfferProposal offer;
    private final AnswerAct answer;

    RevivalController(ReopenProposal reopen, AdoptProposal adopt, OfferProposal offer, AnswerAct answer) {
        this.reopen = reopen;
        this.adopt = adopt;
        this.offer = offer;
        this.answer = answer;
    }

    @PostMapping("/reopen")
    ActAnswer reopen(@PathVariable long number, Viewer viewer) {
        reopen.reopen(viewer.member(), number);
        return answer.of(number, viewer.member());
    }

    /// Others may take it on, without waiting until it counts as left.
    @PostMapping("/offer")
    ActAnswer offer(@PathVariable long number, Viewer viewer) {
        offer.offer(viewer.member(), number);
        return answer.of(number, viewer.member());
    }

    @PostMapping("/adopt")
    ActAnswer adopt(@PathVariable long number, Viewer viewer) {
        adopt.adopt(viewer.member(), number);
        return answer.of(number, viewer.member());
    }
}
