package io.rungs.discussion.web;

import io.rungs.discussion.Comment;
import io.rungs.discussion.usecase.ReadComments;
import io.rungs.discussion.usecase.Reply;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is said in a thread.
@RestController
@RequestMapping("/api/threads/{id}/comments")
class ThreadCommentsController {
    private final ReadComments comments;
    private final Reply reply;

    ThreadCommentsController(ReadComments comments, Reply reply) {
        this.comments = comments;
        this.reply = reply;
    }

    record ReplyForm(@Nullable String body) {}

    /// Oldest first.
    @GetMapping
    @Limited(Limit.LIST_READ)
    @FewAtOnce
    Page<Comment> comments(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return comments.of(id, cursor, viewer.account());
    }

    @PostMapping
    @Limited(Limit.CREATE)
    @ResponseStatus(HttpStatus.CREATED)
    Comment reply(@PathVariable UUID id, @RequestBody ReplyForm form, Viewer viewer) {
        return reply.reply(viewer.member(), id, form.body());
    }
}
