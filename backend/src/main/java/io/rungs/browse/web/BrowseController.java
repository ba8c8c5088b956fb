package io.rungs.browse.web;

import io.rungs.browse.store.Pages;
import io.rungs.browse.view.Home;
import io.rungs.browse.view.SkillMine;
import io.rungs.catalog.Heads;
import io.rungs.identity.Viewer;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The first page, and what concerns the caller on a skill's page.
@RestController
class BrowseController {
    private final Pages pages;
    private final Heads heads;

    BrowseController(Pages pages, Heads heads) {
        this.pages = pages;
        this.heads = heads;
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
}
