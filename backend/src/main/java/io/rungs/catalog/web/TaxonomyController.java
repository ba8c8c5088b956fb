package io.rungs.catalog.web;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.usecase.MakeEntry;
import io.rungs.catalog.usecase.ReadTaxonomy;
import io.rungs.catalog.usecase.Reshaped;
import io.rungs.catalog.usecase.WordEntry;
import io.rungs.catalog.view.TaxonomyView;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.platform.Acted;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Domains, groups, roles, levels and proficiencies for admins: reading them, making them, what they are called.
@RestController
@RequestMapping("/api/admin/taxonomy")
class TaxonomyController {
    private final Grants grants;
    private final ReadTaxonomy read;
    private final MakeEntry make;
    private final WordEntry word;

    TaxonomyController(Grants grants, ReadTaxonomy read, MakeEntry make, WordEntry word) {
        this.grants = grants;
        this.read = read;
        this.make = make;
        this.word = word;
    }

    @GetMapping
    @Limited(Limit.LIST_READ)
    TaxonomyView taxonomy(Viewer viewer) {
        grants.admin(viewer);
        return read.read();
    }

    /// `list` is `domains`, `groups`, `families`, `roles`, `levels` or `proficiencies`.
    @PostMapping("/{list}")
    @ResponseStatus(HttpStatus.CREATED)
    Reshaped make(@PathVariable String list, @RequestBody TaxonomyForm.Made form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        var wanted = new MakeEntry.Wanted(form.name(), form.slug(), form.letter(), form.summary(), form.domain());
        return done(make.make(admin, TaxonomyKind.of(list), wanted));
    }

    @PostMapping("/{list}/{id}/rename")
    Reshaped rename(
            @PathVariable String list, @PathVariable UUID id, @RequestBody TaxonomyForm.Named form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        long seen = TaxonomyForm.seen(form.version());
        var name = new WordEntry.Name(form.name(), form.slug(), form.letter());
        return done(word.rename(admin, TaxonomyKind.of(list), id, seen, name));
    }

    @PostMapping("/{list}/{id}/describe")
    Reshaped describe(
            @PathVariable String list, @PathVariable UUID id, @RequestBody TaxonomyForm.Described form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        long seen = TaxonomyForm.seen(form.version());
        return done(word.describe(admin, TaxonomyKind.of(list), id, seen, form.summary()));
    }

    static Reshaped done(Reshaped reshaped) {
        Acted.done();
        return reshaped;
    }
}
