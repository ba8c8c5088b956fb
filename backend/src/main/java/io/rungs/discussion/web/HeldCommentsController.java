package io.rungs.discussion.web;

import io.rungs.discussion.HeldComment;
import io.rungs.discussion.usecase.ReadTalk;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HeldCommentsController {
    private final ReadTalk talk;

    HeldCommentsController(ReadTalk talk) {
        this.talk = talk;
    }

    /// What waits for a moderator; an empty list for everybody else.
    @GetMapping("/api/held-comments")
    Page<HeldComment> held(@RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return talk.held(cursor, viewer.member());
    }
}
