package io.rungs.browse.web;

import io.rungs.browse.store.ChangesReader;
import io.rungs.browse.store.Pages;
import io.rungs.browse.view.Changes;
import io.rungs.browse.view.Home;
import io.rungs.browse.view.SkillMine;
import io.rungs.catalog.Heads;
import io.rungs.identity.Viewer;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The first page, what concerns the caller on a skill's page, and what happened since.
@RestController
class BrowseController {
    private final Pages pages;
    private final Heads heads;
    private final ChangesReader changes;

    BrowseController(Pages pages, Heads heads, ChangesReader changes) {
        this.pages = pages;
        this.heads = heads;
        this.changes = changes;
    }

    @GetMapping("/api/home")
    @Limited(Limit.LIST_READ)
    Home home(Viewer viewer) {
        return pages.home(viewer.account());
    }

    @GetMapping("/api/skills/{slug}/mine")
    @Limited(Limit.LIST_READ)
    SkillMine mine(@PathVariable String slug, Viewer viewer) {
        return pages.mine(heads.addressed(slug).id(), viewer.account());
    }

    /// What happened since an earlier answer, for pages that no socket reaches; without `after`, where to begin.
    @GetMapping("/api/changes")
    Changes changes(@RequestParam(required = false) @Nullable String after, Viewer viewer) {
        return changes.since(after, viewer.account());
    }
}
