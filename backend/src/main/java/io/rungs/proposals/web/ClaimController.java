package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.ClaimProposal;
import io.rungs.proposals.usecase.ShowProposal;
import io.rungs.proposals.view.ProposalView;
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
    private final ShowProposal show;

    ClaimController(ClaimProposal claim, ShowProposal show) {
        this.claim = claim;
        this.show = show;
    }

    @PostMapping
    ProposalView claim(@PathVariable long number, Viewer viewer) {
        claim.claim(viewer.member(), number);
        return show.show(number, viewer.account());
    }

    @DeleteMapping
    ProposalView unclaim(@PathVariable long number, Viewer viewer) {
        claim.unclaim(viewer.member(), number);
        return show.show(number, viewer.account());
    }
}
