package io.rungs.catalog.web;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.usecase.ReadTaxonomyHistory;
import io.rungs.catalog.view.TaxonomyChange;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who changed what of an entry of the taxonomy, and when.
@RestController
class TaxonomyHistoryController {
    private final Grants grants;
    private final ReadTaxonomyHistory read;

    TaxonomyHistoryController(Grants grants, ReadTaxonomyHistory read) {
        this.grants = grants;
        this.read = read;
    }

    @GetMapping("/api/admin/taxonomy/{list}/{id}/history")
    @Limited(Limit.LIST_READ)
    Page<TaxonomyChange> taxonomyHistory(
            @PathVariable String list,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        grants.admin(viewer);
        return read.of(TaxonomyKind.of(list), id, cursor);
    }

    @GetMapping("/api/roles/{slug}/history")
    @Limited(Limit.LIST_READ)
    Page<TaxonomyChange> roleHistory(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        return read.ofRole(slug, cursor);
    }
}
