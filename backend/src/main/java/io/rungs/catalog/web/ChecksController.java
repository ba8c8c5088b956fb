package io.rungs.catalog.web;

import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.usecase.CheckCatalogue;
import io.rungs.catalog.view.CheckedPlace;
import io.rungs.kernel.Page;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the ladder checks say of the whole catalogue.
@RestController
class ChecksController {
    private final CheckCatalogue check;

    ChecksController(CheckCatalogue check) {
        this.check = check;
    }

    @GetMapping("/api/catalog/checks")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Page<CheckedPlace> checks(
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String cursor) {
        return check.read(severity, domain, cursor);
    }
}
