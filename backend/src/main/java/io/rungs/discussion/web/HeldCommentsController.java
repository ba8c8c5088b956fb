package io.rungs.discussion.web;

import io.rungs.discussion.HeldComment;
import io.rungs.discussion.HiddenComment;
import io.rungs.discussion.usecase.ReadModerated;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The comments that moderators look through.
@RestController
class HeldCommentsController {
    private final ReadModerated comments;

    HeldCommentsController(ReadModerated comments) {
        this.comments = comments;
    }

    /// What waits for a moderator; an empty list for everybody else.
    @GetMapping("/api/held-comments")
    Page<HeldComment> held(@RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return comments.held(cursor, viewer.member());
    }

    /// What moderators took away and is hidden still, newest first; an empty list for everybody else.
    @GetMapping("/api/hidden-comments")
    Page<HiddenComment> hidden(@RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return comments.hidden(cursor, viewer.member());
    }
}
