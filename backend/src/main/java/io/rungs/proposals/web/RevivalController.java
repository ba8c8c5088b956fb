package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.settle.AdoptProposal;
import io.rungs.proposals.settle.OfferProposal;
import io.rungs.proposals.settle.ReopenProposal;
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

    RevivalController(ReopenProposal reopen, AdoptProposal adopt, OfferProposal offer) {
        this.reopen = reopen;
        this.adopt = adopt;
        this.offer = offer;
    }

    @PostMapping("/reopen")
    ActAnswer reopen(@PathVariable long number, Viewer viewer) {
        return reopen.reopen(viewer.member(), number);
    }

    /// Others may take it on, without waiting until it counts as left.
    @PostMapping("/offer")
    ActAnswer offer(@PathVariable long number, Viewer viewer) {
        return offer.offer(viewer.member(), number);
    }

    @PostMapping("/adopt")
    ActAnswer adopt(@PathVariable long number, Viewer viewer) {
        return adopt.adopt(viewer.member(), number);
    }
}
