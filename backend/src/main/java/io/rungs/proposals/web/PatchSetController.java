package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.LargeBody;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.proposals.Submission;
import io.rungs.proposals.show.PreviewSubmission;
import io.rungs.proposals.show.ShowPatchSet;
import io.rungs.proposals.view.PatchSetView;
import io.rungs.proposals.view.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What one patch set says: one of a proposal, or one that nobody has sent yet.
@RestController
@RequestMapping("/api/proposals")
class PatchSetController {
    private final ShowPatchSet show;
    private final PreviewSubmission preview;

    PatchSetController(ShowPatchSet show, PreviewSubmission preview) {
        this.show = show;
        this.preview = preview;
    }

    @GetMapping("/{number}/patch-sets/{patchSet}")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    PatchSetView patchSet(@PathVariable long number, @PathVariable int patchSet, Viewer viewer) {
        return show.show(number, patchSet, viewer.account());
    }

    @PostMapping("/preview")
    @Limited(Limit.PREVIEW)
    @FewAtOnce
    @LargeBody
    Preview preview(
            @RequestBody Submission submission, @RequestParam(required = false) @Nullable Long amends, Viewer viewer) {
        return preview.preview(submission, amends, viewer.member());
    }
}
