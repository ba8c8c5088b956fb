package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.AnswerAct;
import io.rungs.proposals.usecase.ReleaseProposal;
import io.rungs.proposals.usecase.SupersedeProposal;
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
    private final AnswerAct answer;

    SettlingController(ReleaseProposal release, SupersedeProposal supersede, AnswerAct answer) {
        this.release = release;
        this.supersede = supersede;
        this.answer = answer;
    }

    record Release(int patchSet) {}

    /// `by` is the number of the proposal that says what is left of this one.
    record Supersede(@Nullable Long by, @Nullable String reason) {}

    @PostMapping("/release")
    ActAnswer release(@PathVariable long number, @RequestBody Release body, Viewer viewer) {
        release.release(viewer.member(), number, body.patchSet());
        return answer.of(number, viewer.member());
    }

    @PostMapping("/supersede")
    ActAnswer supersede(@PathVariable long number, @RequestBody Supersede body, Viewer viewer) {
        supersede.supersede(viewer.member(), number, body.by(), body.reason());
        return answer.of(number, viewer.member());
    }
}
