package io.rungs.catalog.web;

import io.rungs.catalog.usecase.ReadCatalogue;
import io.rungs.catalog.usecase.ReadCatalogue.Wanted;
import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.SkillCard;
import io.rungs.kernel.Page;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the catalogue page reads, and whoever looks for a skill.
@RestController
class CatalogController {
    private final ReadCatalogue read;

    CatalogController(ReadCatalogue read) {
        this.read = read;
    }

    /// Domains, groups and roles with how many skills fit; the skills themselves where they are at most a hundred.
    @GetMapping("/api/catalog")
    @Limited(Limit.LIST_READ)
    Catalog catalog(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String role) {
        return read.catalog(new Wanted(q, null, domain, group, role));
    }

    /// The skills that fit, by name.
    @GetMapping("/api/skills")
    @Limited(Limit.LIST_READ)
    Page<SkillCard> skills(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String cursor) {
        return read.skills(new Wanted(q, name, domain, group, role), cursor);
    }
}
