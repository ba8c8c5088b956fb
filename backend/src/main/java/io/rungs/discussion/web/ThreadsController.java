package io.rungs.discussion.web;

import io.rungs.discussion.Thread;
import io.rungs.discussion.usecase.Look;
import io.rungs.discussion.usecase.ReadTalk;
import io.rungs.discussion.usecase.ReopenThread;
import io.rungs.discussion.usecase.ResolveThread;
import io.rungs.discussion.usecase.StartThread;
import io.rungs.discussion.usecase.StartThread.Start;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.platform.Acted;
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

@RestController
@RequestMapping("/api/threads")
class ThreadsController {
    private final ReadTalk talk;
    private final StartThread start;
    private final ResolveThread resolve;
    private final ReopenThread reopen;

    ThreadsController(ReadTalk talk, StartThread start, ResolveThread resolve, ReopenThread reopen) {
        this.talk = talk;
        this.start = start;
        this.resolve = resolve;
        this.reopen = reopen;
    }

    record StartForm(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String quote,
            @Nullable Boolean blocking,
            @Nullable UUID cell) {}

    /// `folded`: of a long thread the first comment and the newest, and how many are left out where; `comment` is
    /// shown with those around it wherever it stands. With `seen`, the newest that was read before, what was given
    /// then is given again beside what is new.
    @GetMapping
    @Limited(Limit.LIST_READ)
    @FewAtOnce
    Page<Thread> threads(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean folded,
            @RequestParam(required = false) @Nullable UUID comment,
            @RequestParam(required = false) @Nullable UUID seen,
            Viewer viewer) {
        return folded
                ? talk.folded(subject, cursor, new Look(comment, seen), viewer.account())
                : talk.page(subject, cursor, viewer.account());
    }

    /// With the first of its comments.
    @GetMapping("/{id}")
    @Limited(Limit.LIST_READ)
    @FewAtOnce
    Thread thread(@PathVariable UUID id, Viewer viewer) {
        return talk.thread(id, viewer.account());
    }

    @PostMapping
    @Limited(Limit.CREATE)
    @ResponseStatus(HttpStatus.CREATED)
    Thread start(@RequestBody StartForm form, Viewer viewer) {
        boolean blocking = Boolean.TRUE.equals(form.blocking());
        return start.start(
                viewer.member(), new Start(form.subject(), form.body(), form.quote(), blocking, form.cell()));
    }

    @PostMapping("/{id}/resolve")
    Thread resolve(@PathVariable UUID id, Viewer viewer) {
        resolve.resolve(viewer.member(), id);
        Acted.done();
        return talk.thread(id, viewer.account());
    }

    @PostMapping("/{id}/reopen")
    Thread reopen(@PathVariable UUID id, Viewer viewer) {
        reopen.reopen(viewer.member(), id);
        Acted.done();
        return talk.thread(id, viewer.account());
    }
}
