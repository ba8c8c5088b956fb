package io.rungs.catalog.web;

import static io.rungs.catalog.web.TaxonomyController.done;

import io.rungs.catalog.usecase.MergeRoles;
import io.rungs.catalog.usecase.MergeRoles.Decision;
import io.rungs.catalog.usecase.MergeRoles.Decisions;
import io.rungs.catalog.usecase.MergeRoles.Side;
import io.rungs.catalog.usecase.Reshaped;
import io.rungs.catalog.view.RoleMerging;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One role of two: what it would come to, and doing it.
@RestController
@RequestMapping("/api/admin/taxonomy/roles/{id}")
class MergeRolesController {
    private final Grants grants;
    private final MergeRoles merge;

    MergeRolesController(Grants grants, MergeRoles merge) {
        this.grants = grants;
        this.merge = merge;
    }

    /// @param version of the taxonomy as the admin read it
    /// @param publication as the preview says it
    /// @param otherwise whose words stay wherever nothing else is decided
    record MergeForm(
            @Nullable Long version,
            @Nullable UUID into,
            @Nullable Long publication,
            @Nullable Side otherwise,
            @Nullable List<Decision> places) {
        Decisions decisions() {
            if (publication == null)
                throw Refusal.invalid("version-needed", "publication", "Say which publication the preview showed.");
            return new Decisions(publication, otherwise, places == null ? List.of() : places);
        }
    }

    @GetMapping("/merge")
    @Limited(Limit.LIST_READ)
    RoleMerging merging(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID into,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        grants.admin(viewer);
        return merge.preview(id, into, cursor);
    }

    @PostMapping("/merge")
    Reshaped merge(@PathVariable UUID id, @RequestBody MergeForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        return done(merge.merge(admin, id, TaxonomyForm.seen(form.version()), form.into(), form.decisions()));
    }
}
