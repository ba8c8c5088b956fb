package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.show.PrefillProposal;
import io.rungs.proposals.view.Prefill;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the editor opens with to bring back what was, or to say what a check asks for.
@RestController
class PrefillController {
    private final PrefillProposal prefill;

    PrefillController(PrefillProposal prefill) {
        this.prefill = prefill;
    }

    /// Either the revision to restore, or the one to undo, or a cell that says no more than the rung below.
    @GetMapping("/api/proposals/prefill")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Prefill prefill(
            @RequestParam String skill,
            @RequestParam(required = false) @Nullable Integer restore,
            @RequestParam(required = false) @Nullable Integer revert,
            @RequestParam(required = false) @Nullable UUID asBelow,
            Viewer viewer) {
        viewer.member();
        if (Stream.of(restore, revert, asBelow).filter(Objects::nonNull).count() == 1) {
            if (restore != null) return prefill.restore(skill, restore);
            if (revert != null) return prefill.revert(skill, revert);
            if (asBelow != null) return prefill.asBelow(skill, asBelow);
        }
        throw Refusal.invalid(
                "bad-prefill", "restore", "Name one revision, to restore it or to revert it, or one cell.");
    }
}
