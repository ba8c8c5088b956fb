package io.rungs.notifications.web;

import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.notifications.InboxRow;
import io.rungs.notifications.Notification;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.usecase.ReadInbox;
import io.rungs.notifications.usecase.SortInbox;
import io.rungs.platform.Acted;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications")
class NotificationsController {
    private final ReadInbox inbox;
    private final SortInbox sort;

    NotificationsController(ReadInbox inbox, SortInbox sort) {
        this.inbox = inbox;
        this.sort = sort;
    }

    record UnreadCount(int unread) {}

    /// `done` are those that were not before: what takes the act back names them.
    record DoneCount(int unread, List<UUID> done) {}

    record UnreadForm(@Nullable List<UUID> ids) {}

    /// Which are done: those of these ids, or the unread ones that the person was told of up to the newest that
    /// they have seen; all unread ones where neither is said.
    record DoneForm(@Nullable List<UUID> ids, @Nullable UUID upTo) {}

    /// @param about one of the subject that is meant
    record MoveForm(
            @Nullable List<UUID> ids,
            @Nullable UUID about,
            @Nullable String from,
            @Nullable String to) {}

    /// `moved` are those that lay there: what takes the act back names them.
    record Moved(int unread, List<UUID> moved) {}

    @GetMapping
    @Limited(Limit.LIST_READ)
    Page<Notification> page(
            @RequestParam(defaultValue = "unread") String state,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        return inbox.page(viewer.member(), state(state), about, cursor);
    }

    @GetMapping("/subjects")
    @Limited(Limit.LIST_READ)
    Page<InboxRow> subjects(
            @RequestParam(defaultValue = "unread") String state,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        return inbox.subjects(viewer.member(), state(state), cursor);
    }

    @GetMapping("/count")
    UnreadCount count(Viewer viewer) {
        return new UnreadCount(inbox.unread(viewer.member()));
    }

    @PostMapping("/{id}/{state:done|unread|saved}")
    Notification put(@PathVariable UUID id, @PathVariable String state, Viewer viewer) {
        sort.put(viewer.member(), List.of(id), state(state));
        Acted.done();
        return inbox.one(viewer.member(), id);
    }

    @PostMapping("/done")
    DoneCount done(@RequestBody DoneForm form, Viewer viewer) {
        UUID member = viewer.member();
        List<UUID> done = done(member, form);
        Acted.done();
        return new DoneCount(inbox.unread(member), done);
    }

    private List<UUID> done(UUID member, DoneForm form) {
        if (form.ids() != null) return sort.put(member, form.ids(), State.DONE);
        return form.upTo() == null ? sort.doneAll(member) : sort.doneUpTo(member, form.upTo());
    }

    /// Puts what lies in one state into another: all on one subject, or those that an earlier move named.
    @PostMapping("/moves")
    Moved move(@RequestBody MoveForm form, Viewer viewer) {
        UUID member = viewer.member();
        State from = state(form.from());
        State to = state(form.to());
        var moved = moved(member, form, from, to);
        Acted.done();
        return new Moved(inbox.unread(member), moved);
    }

    private List<UUID> moved(UUID member, MoveForm form, State from, State to) {
        if (form.ids() != null) return sort.move(member, form.ids(), from, to);
        if (form.about() == null) throw Refusal.invalid("bad-text", "about", "Name what is to be moved.");
        return sort.moveAbout(member, form.about(), from, to);
    }

    /// Takes back that these are done.
    @PostMapping("/unread")
    UnreadCount unread(@RequestBody UnreadForm form, Viewer viewer) {
        if (form.ids() == null) throw Refusal.invalid("bad-text", "ids", "Name those that are to be unread again.");
        sort.undo(viewer.member(), form.ids());
        Acted.done();
        return count(viewer);
    }

    private static State state(@Nullable String name) {
        return switch (name) {
            case "unread" -> State.UNREAD;
            case "done" -> State.DONE;
            case "saved" -> State.SAVED;
            case null, default -> throw Refusal.invalid("bad-state", "state", "Choose unread, done or saved.");
        };
    }
}
