package io.rungs.exchange.web;

import io.rungs.exchange.usecase.RenewReport;
import io.rungs.exchange.usecase.ShowImports;
import io.rungs.exchange.usecase.ShowImports.ImportView;
import io.rungs.identity.Viewer;
import io.rungs.platform.Acted;
import io.rungs.platform.OneAfterAnother;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The report of an import that is not decided on yet.
@RestController
class ReportController {
    private final RenewReport renew;
    private final ShowImports show;

    ReportController(RenewReport renew, ShowImports show) {
        this.renew = renew;
        this.show = show;
    }

    /// What the file would bring about by now, read as it was read before.
    @PostMapping("/api/imports/{id}/report")
    @OneAfterAnother
    ImportView renewReport(@PathVariable UUID id, Viewer viewer) {
        UUID member = viewer.member();
        renew.renew(member, id);
        Acted.done();
        return show.show(member, id);
    }
}
