package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.queue.ClaimProposal;
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

    ClaimController(ClaimProposal claim) {
        this.claim = claim;
    }

    @PostMapping
    ActAnswer claim(@PathVariable long number, Viewer viewer) {
        return claim.claim(viewer.member(), number);
    }

    @DeleteMapping
    ActAnswer unclaim(@PathVariable long number, Viewer viewer) {
        return claim.unclaim(viewer.member(), number);
    }
}
