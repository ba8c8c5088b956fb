package io.rungs.watching.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.watching.Notify;
import io.rungs.watching.Watch;
import io.rungs.watching.usecase.MyWatches;
import io.rungs.watching.usecase.PutWatch;
import io.rungs.watching.usecase.RemoveWatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/watches")
class WatchesController {
    private final PutWatch put;
    private final RemoveWatch remove;
    private final MyWatches mine;

    WatchesController(PutWatch put, RemoveWatch remove, MyWatches mine) {
        this.put = put;
        this.remove = remove;
        this.mine = mine;
    }

    record WatchForm(@JsonProperty("notify") @Nullable Notify loudness) {}

    @GetMapping
    List<Watch> mine(Viewer viewer) {
        return mine.list(viewer.member());
    }

    @PutMapping("/{scope}/{ref}")
    Watch put(@PathVariable String scope, @PathVariable String ref, @RequestBody WatchForm form, Viewer viewer) {
        if (form.loudness() == null)
            throw Refusal.invalid(
                    "no-loudness", "notify", "Choose PARTICIPATING, PUBLISHED, PROPOSALS, EVERYTHING or MUTED.");
        return put.put(viewer.member(), scope, ref, form.loudness());
    }

    @DeleteMapping("/{scope}/{ref}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String scope, @PathVariable String ref, Viewer viewer) {
        remove.remove(viewer.member(), scope, ref);
    }
}
