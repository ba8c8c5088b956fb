package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.settle.CloseProposal;
import io.rungs.proposals.settle.OverridePolicy;
import io.rungs.proposals.settle.PublishProposal;
import io.rungs.proposals.view.ActAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ending a proposal: publish, override, reject, withdraw.
@RestController
@RequestMapping("/api/proposals/{number}")
class DecisionController {
    private final PublishProposal publish;
    private final OverridePolicy override;
    private final CloseProposal close;

    DecisionController(PublishProposal publish, OverridePolicy override, CloseProposal close) {
        this.publish = publish;
        this.override = override;
        this.close = close;
    }

    record Publish(int patchSet) {}

    record Overriding(int patchSet, @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    @PostMapping("/publish")
    ActAnswer publish(@PathVariable long number, @RequestBody Publish body, Viewer viewer) {
        return publish.publish(viewer.member(), number, body.patchSet());
    }

    @PostMapping("/override")
    ActAnswer override(@PathVariable long number, @RequestBody Overriding body, Viewer viewer) {
        return override.override(viewer.member(), number, body.patchSet(), body.reason());
    }

    @PostMapping("/reject")
    ActAnswer reject(@PathVariable long number, @RequestBody Reason body, Viewer viewer) {
        return close.reject(viewer.member(), number, body.reason());
    }

    @PostMapping("/withdraw")
    ActAnswer withdraw(@PathVariable long number, @RequestBody Reason body, Viewer viewer) {
        return close.withdraw(viewer.member(), number, body.reason());
    }
}
