package io.rungs.catalog.web;

import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.usecase.ChooseLadder;
import io.rungs.catalog.usecase.ChooseLadder.Step;
import io.rungs.catalog.view.LadderView;
import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The ladder and the scale as a whole, chosen once by an admin before there are skills.
@RestController
class ChosenLadderController {
    private final Grants grants;
    private final ChooseLadder choose;
    private final Ladders ladders;

    ChosenLadderController(Grants grants, ChooseLadder choose, Ladders ladders) {
        this.grants = grants;
        this.choose = choose;
        this.ladders = ladders;
    }

    /// @param version of the ladder that was read
    record LadderForm(
            @Nullable Long version,
            @Nullable List<Step> levels,
            @Nullable List<Step> proficiencies) {}

    @PutMapping("/api/admin/ladder")
    LadderView choose(@RequestBody LadderForm form, Viewer viewer) {
        UUID admin = grants.admin(viewer);
        choose.choose(admin, TaxonomyForm.seen(form.version()), form.levels(), form.proficiencies());
        return ladders.since(ladders.version());
    }
}
