package io.rungs.catalog.web;

import static io.rungs.catalog.web.TaxonomyController.done;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.usecase.ArrangeEntries;
import io.rungs.catalog.usecase.MergeGroups;
import io.rungs.catalog.usecase.Reshaped;
import io.rungs.catalog.usecase.RetireEntry;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where domains, groups and roles stand, and whether they are offered.
@RestController
@RequestMapping("/api/admin/taxonomy")
class ArrangementController {
    private final Grants grants;
    private final ArrangeEntries arrange;
    private final RetireEntry retire;
    private final MergeGroups merge;

    ArrangementController(Grants grants, ArrangeEntries arrange, RetireEntry retire, MergeGroups merge) {
        this.grants = grants;
        this.arrange = arrange;
        this.retire = retire;
        this.merge = merge;
    }

    @PostMapping("/{list}/order")
    Reshaped order(@PathVariable String list, @RequestBody TaxonomyForm.Ordered form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        long seen = TaxonomyForm.seen(form.version());
        return done(arrange.order(admin, TaxonomyKind.of(list), form.domain(), seen, form.order()));
    }

    @PostMapping("/groups/{id}/move")
    Reshaped move(@PathVariable UUID id, @RequestBody TaxonomyForm.Moved form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(arrange.move(admin, id, TaxonomyForm.seen(form.version()), form.domain()));
    }

    @PostMapping("/groups/{id}/merge")
    Reshaped merge(@PathVariable UUID id, @RequestBody TaxonomyForm.Merged form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(merge.merge(admin, id, TaxonomyForm.seen(form.version()), form.into()));
    }

    @PostMapping("/{list}/{id}/retire")
    Reshaped retire(@PathVariable String list, @PathVariable UUID id, @RequestBody TaxonomyForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(retire.retire(admin, TaxonomyKind.of(list), id, form.seen()));
    }

    @PostMapping("/{list}/{id}/restore")
    Reshaped restore(@PathVariable String list, @PathVariable UUID id, @RequestBody TaxonomyForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(retire.restore(admin, TaxonomyKind.of(list), id, form.seen()));
    }
}
