package io.rungs.identity.web;

import io.rungs.identity.Grants;
import io.rungs.identity.Viewer;
import io.rungs.identity.usecase.SettleSetAside;
import io.rungs.journal.SetAside;
import io.rungs.journal.SetAside.Failed;
import io.rungs.kernel.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What somebody is owed and does not get, since telling them failed again and again.
@RestController
@RequestMapping("/api/admin/journal/set-aside")
class SetAsideController {
    private static final int MOST = 200;

    private final Grants grants;
    private final SetAside setAside;
    private final SettleSetAside settle;

    SetAsideController(Grants grants, SetAside setAside, SettleSetAside settle) {
        this.grants = grants;
        this.setAside = setAside;
        this.settle = settle;
    }

    /// The oldest first; at most 200, those behind them once these are settled.
    @GetMapping
    List<Failed> setAside(Viewer viewer) {
        grants.admin(viewer);
        return setAside.oldest(MOST);
    }

    @PostMapping("/{reader}/{seq}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable String reader, @PathVariable long seq, Viewer viewer) {
        settle.replay(grants.admin(viewer), reader, seq);
    }

    @DeleteMapping("/{reader}/{seq}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String reader, @PathVariable long seq, @RequestParam @Nullable String reason, Viewer viewer) {
        var admin = grants.admin(viewer);
        var texts = new Texts();
        String why = texts.required("reason", reason, AdminController.LONGEST_REASON);
        texts.check();
        settle.discard(admin, reader, seq, why);
    }
}
