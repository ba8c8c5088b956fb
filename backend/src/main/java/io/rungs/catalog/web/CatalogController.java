package io.rungs.catalog.web;

import io.rungs.catalog.model.History;
import io.rungs.catalog.view.Catalog;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the catalogue page reads.
@RestController
class CatalogController {
    private final History history;

    CatalogController(History history) {
        this.history = history;
    }

    @GetMapping("/api/catalog")
    @Limited(Limit.LIST_READ)
    Catalog catalog() {
        return history.catalog();
    }
}
