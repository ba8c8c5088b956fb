package io.rungs.catalog.web;

import static io.rungs.catalog.web.TaxonomyController.done;

import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.usecase.PutIntoFamily;
import io.rungs.catalog.usecase.Reshaped;
import io.rungs.catalog.usecase.ShapeRungs;
import io.rungs.catalog.view.RungsOfRole;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which levels a role has, and to which family it belongs, for admins.
@RestController
@RequestMapping("/api/admin/taxonomy/roles/{id}")
class RungsController {
    private final Grants grants;
    private final ShapeRungs shape;
    private final PutIntoFamily family;

    RungsController(Grants grants, ShapeRungs shape, PutIntoFamily family) {
        this.grants = grants;
        this.shape = shape;
        this.family = family;
    }

    /// @param level by its slug
    record RungForm(
            @Nullable String level,
            @Nullable String title,
            @Nullable String text) {
        WantedRung wanted() {
            return new WantedRung(Objects.requireNonNullElse(level, ""), title, text);
        }
    }

    /// All levels that the role shall have.
    record RungsForm(@Nullable Long version, @Nullable List<RungForm> rungs) {
        @Nullable
        List<WantedRung> wanted() {
            return rungs == null ? null : rungs.stream().map(RungForm::wanted).toList();
        }
    }

    @GetMapping("/rungs")
    @Limited(Limit.LIST_READ)
    RungsOfRole rungs(@PathVariable UUID id, Viewer viewer) {
        grants.admin(viewer);
        return shape.read(id);
    }

    @PostMapping("/rungs")
    Reshaped setRungs(@PathVariable UUID id, @RequestBody RungsForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(shape.set(admin, id, TaxonomyForm.seen(form.version()), form.wanted()));
    }

    @PostMapping("/family")
    Reshaped putIntoFamily(@PathVariable UUID id, @RequestBody TaxonomyForm.OfFamily form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(family.put(admin, id, TaxonomyForm.seen(form.version()), form.family()));
    }
}
