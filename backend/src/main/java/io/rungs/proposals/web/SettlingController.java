package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.settle.ReleaseProposal;
import io.rungs.proposals.settle.SupersedeProposal;
import io.rungs.proposals.view.ActAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Letting a held proposal through, and closing one in favour of another.
@RestController
@RequestMapping("/api/proposals/{number}")
class SettlingController {
    private final ReleaseProposal release;
    private final SupersedeProposal supersede;

    SettlingController(ReleaseProposal release, SupersedeProposal supersede) {
        this.release = release;
        this.supersede = supersede;
    }

    record Release(int patchSet) {}

    /// `by` is the number of the proposal that says what is left of this one.
    record Supersede(@Nullable Long by, @Nullable String reason) {}

    @PostMapping("/release")
    ActAnswer release(@PathVariable long number, @RequestBody Release body, Viewer viewer) {
        return release.release(viewer.member(), number, body.patchSet());
    }

    @PostMapping("/supersede")
    ActAnswer supersede(@PathVariable long number, @RequestBody Supersede body, Viewer viewer) {
        return supersede.supersede(viewer.member(), number, body.by(), body.reason());
    }
}
