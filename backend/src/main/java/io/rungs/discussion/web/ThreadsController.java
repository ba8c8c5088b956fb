package io.rungs.discussion.web;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Thread;
import io.rungs.discussion.usecase.ReadTalk;
import io.rungs.discussion.usecase.ReopenThread;
import io.rungs.discussion.usecase.Reply;
import io.rungs.discussion.usecase.ResolveThread;
import io.rungs.discussion.usecase.StartThread;
import io.rungs.discussion.usecase.StartThread.Start;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
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

@RestController
@RequestMapping("/api/threads")
class ThreadsController {
    private final ReadTalk talk;
    private final StartThread start;
    private final Reply reply;
    private final ResolveThread resolve;
    private final ReopenThread reopen;

    ThreadsController(ReadTalk talk, StartThread start, Reply reply, ResolveThread resolve, ReopenThread reopen) {
        this.talk = talk;
        this.start = start;
        this.reply = reply;
        this.resolve = resolve;
        this.reopen = reopen;
    }

    record StartForm(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String quote,
            @Nullable Boolean blocking,
            @Nullable UUID cell) {}

    record ReplyForm(@Nullable String body) {}

    @GetMapping
    @Limited(Limit.LIST_READ)
    Page<Thread> threads(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        return talk.page(subject, cursor, viewer.account());
    }

    @PostMapping
    @Limited(Limit.CREATE)
    @ResponseStatus(HttpStatus.CREATED)
    Thread start(@RequestBody StartForm form, Viewer viewer) {
        boolean blocking = Boolean.TRUE.equals(form.blocking());
        return start.start(
                viewer.member(), new Start(form.subject(), form.body(), form.quote(), blocking, form.cell()));
    }

    @PostMapping("/{id}/comments")
    @Limited(Limit.CREATE)
    @ResponseStatus(HttpStatus.CREATED)
    Comment reply(@PathVariable UUID id, @RequestBody ReplyForm form, Viewer viewer) {
        return reply.reply(viewer.member(), id, form.body());
    }

    @PostMapping("/{id}/resolve")
    Thread resolve(@PathVariable UUID id, Viewer viewer) {
        resolve.resolve(viewer.member(), id);
        return talk.thread(id, viewer.account());
    }

    @PostMapping("/{id}/reopen")
    Thread reopen(@PathVariable UUID id, Viewer viewer) {
        reopen.reopen(viewer.member(), id);
        return talk.thread(id, viewer.account());
    }
}
