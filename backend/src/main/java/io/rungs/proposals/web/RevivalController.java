package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.AdoptProposal;
import io.rungs.proposals.usecase.OfferProposal;
import io.rungs.proposals.usecase.ReopenProposal;
import io.rungs.proposals.usecase.ShowProposal;
import io.rungs.proposals.view.ProposalView;
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
    private final ShowProposal show;

    RevivalController(ReopenProposal reopen, AdoptProposal adopt, OfferProposal offer, ShowProposal show) {
        this.reopen = reopen;
        this.adopt = adopt;
        this.offer = offer;
        this.show = show;
    }

    @PostMapping("/reopen")
    ProposalView reopen(@PathVariable long number, Viewer viewer) {
        reopen.reopen(viewer.member(), number);
        return show.show(number, viewer.account());
    }

    /// Others may take it on, without waiting until it counts as left.
    @PostMapping("/offer")
    ProposalView offer(@PathVariable long number, Viewer viewer) {
        offer.offer(viewer.member(), number);
        return show.show(number, viewer.account());
    }

    @PostMapping("/adopt")
    ProposalView adopt(@PathVariable long number, Viewer viewer) {
        adopt.adopt(viewer.member(), number);
        return show.show(number, viewer.account());
    }
}
