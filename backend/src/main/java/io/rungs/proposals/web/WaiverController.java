package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.ShowProposal;
import io.rungs.proposals.usecase.WaiveFinding;
import io.rungs.proposals.view.ProposalView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Why warnings of the ladder checks may stay.
@RestController
@RequestMapping("/api/proposals/{number}/waivers/{key}")
class WaiverController {
    private final WaiveFinding waive;
    private final ShowProposal show;

    WaiverController(WaiveFinding waive, ShowProposal show) {
        this.waive = waive;
        this.show = show;
    }

    record WaiverForm(@Nullable String reason) {}

    @PutMapping
    ProposalView waive(
            @PathVariable long number, @PathVariable String key, @RequestBody WaiverForm body, Viewer viewer) {
        waive.waive(viewer.member(), number, key, body.reason());
        return show.show(number, viewer.account());
    }

    @DeleteMapping
    ProposalView take(@PathVariable long number, @PathVariable String key, Viewer viewer) {
        waive.take(viewer.member(), number, key);
        return show.show(number, viewer.account());
    }
}
