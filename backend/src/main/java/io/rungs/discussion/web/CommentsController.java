package io.rungs.discussion.web;

import io.rungs.discussion.Comment;
import io.rungs.discussion.Comment.Edit;
import io.rungs.discussion.usecase.DecideOnHeld;
import io.rungs.discussion.usecase.EditComment;
import io.rungs.discussion.usecase.HideComment;
import io.rungs.discussion.usecase.ReadComments;
import io.rungs.discussion.usecase.RemoveComment;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.platform.Acted;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/comments/{id}")
class CommentsController {
    private final ReadComments comments;
    private final EditComment edit;
    private final RemoveComment remove;
    private final HideComment hide;
    private final DecideOnHeld held;

    CommentsController(
            ReadComments comments, EditComment edit, RemoveComment remove, HideComment hide, DecideOnHeld held) {
        this.comments = comments;
        this.edit = edit;
        this.remove = remove;
        this.hide = hide;
        this.held = held;
    }

    /// `writtenAt` is of the text that was edited: its `editedAt`, or `postedAt` of one that never was. Whoever
    /// leaves it out writes over whatever is there.
    record EditForm(@Nullable String body, @Nullable Instant writtenAt) {}

    record HideForm(@Nullable String reason) {}

    /// `editedAt` is that of the text which the moderator read.
    record ReleaseForm(@Nullable Instant editedAt) {}

    @GetMapping
    @Limited(Limit.LIST_READ)
    Comment comment(@PathVariable UUID id, Viewer viewer) {
        return comments.comment(id, viewer.account());
    }

    @PatchMapping
    Comment edit(@PathVariable UUID id, @RequestBody EditForm form, Viewer viewer) {
        edit.edit(viewer.member(), id, form.body(), form.writtenAt());
        return changed(id, viewer);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Viewer viewer) {
        remove.remove(viewer.member(), id);
    }

    @PostMapping("/hide")
    Comment hide(@PathVariable UUID id, @RequestBody HideForm form, Viewer viewer) {
        hide.hide(viewer.member(), id, form.reason());
        return changed(id, viewer);
    }

    @PostMapping("/unhide")
    Comment unhide(@PathVariable UUID id, Viewer viewer) {
        hide.unhide(viewer.member(), id);
        return changed(id, viewer);
    }

    @PostMapping("/release")
    Comment release(@PathVariable UUID id, @RequestBody ReleaseForm form, Viewer viewer) {
        held.release(viewer.member(), id, form.editedAt());
        return changed(id, viewer);
    }

    @PostMapping("/refuse")
    Comment refuse(@PathVariable UUID id, @RequestBody HideForm form, Viewer viewer) {
        held.refuse(viewer.member(), id, form.reason());
        return changed(id, viewer);
    }

    private Comment changed(UUID id, Viewer viewer) {
        Acted.done();
        return comment(id, viewer);
    }

    /// What it said before, newest first.
    @GetMapping("/edits")
    @Limited(Limit.LIST_READ)
    @FewAtOnce
    Page<Edit> edits(@PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor, Viewer viewer) {
        return comments.edits(id, cursor, viewer.account());
    }
}
