package io.rungs.moderation.web;

import io.rungs.identity.ShownTexts.Kind;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.moderation.usecase.HiddenTextView;
import io.rungs.moderation.usecase.HideText;
import io.rungs.moderation.usecase.ReadHiddenTexts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Texts that moderators take away; comments are hidden at their own addresses.
@RestController
@RequestMapping("/api/hidden-texts")
class HiddenTextsController {
    private final HideText hide;
    private final ReadHiddenTexts read;

    HiddenTextsController(HideText hide, ReadHiddenTexts read) {
        this.hide = hide;
        this.read = read;
    }

    /// `part` is the number of a patch set, or the key of a finding.
    record HideTextForm(
            @Nullable Kind kind,
            @Nullable UUID id,
            @Nullable String part,
            @Nullable String reason) {
        @Nullable
        Place place() {
            return kind == null || id == null ? null : new Place(kind, id, Objects.requireNonNullElse(part, ""));
        }
    }

    record NowHidden(UUID id) {}

    /// What is hidden at the moment, newest first, or what is of these proposals, reviews, suggestions and threads,
    /// parted by commas; an empty list for whoever is no moderator.
    @GetMapping
    Page<HiddenTextView> hidden(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable List<UUID> subject,
            Viewer viewer) {
        return subject == null ? read.page(viewer.member(), cursor) : read.of(viewer.member(), subject);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NowHidden hide(@RequestBody HideTextForm form, Viewer viewer) {
        return new NowHidden(hide.hide(viewer.member(), form.place(), form.reason()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(@PathVariable UUID id, Viewer viewer) {
        hide.show(viewer.member(), id);
    }
}
