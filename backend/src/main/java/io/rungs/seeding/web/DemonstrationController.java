package io.rungs.seeding.web;

import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.seeding.usecase.BringDemonstration;
import io.rungs.seeding.usecase.BringDemonstration.Demonstration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The demonstration catalogue, for the admin of an installation that has nothing yet.
@RestController
@RequestMapping("/api/admin/demonstration")
class DemonstrationController {
    private final Grants grants;
    private final BringDemonstration demonstration;

    DemonstrationController(Grants grants, BringDemonstration demonstration) {
        this.grants = grants;
        this.demonstration = demonstration;
    }

    @GetMapping
    Demonstration progress(Viewer viewer) {
        grants.admin(viewer);
        return demonstration.progress();
    }

    /// Goes on behind the answer: it may take a minute.
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Demonstration begin(Viewer viewer) {
        grants.admin(viewer);
        return demonstration.begin();
    }
}
