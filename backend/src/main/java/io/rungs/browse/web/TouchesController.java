package io.rungs.browse.web;

import io.rungs.browse.store.TouchesReader;
import io.rungs.browse.view.Touches;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What an act on a domain, a group or a role would touch: said before it is done.
@RestController
class TouchesController {
    private final Grants grants;
    private final TouchesReader touches;

    TouchesController(Grants grants, TouchesReader touches) {
        this.grants = grants;
        this.touches = touches;
    }

    @GetMapping("/api/admin/taxonomy/{list}/{id}/touches")
    @Limited(Limit.LIST_READ)
    Touches touches(@PathVariable String list, @PathVariable UUID id, Viewer viewer) {
        grants.admin(viewer);
        return touches.of(TaxonomyKind.of(list), id);
    }
}
