package io.rungs.catalog.web;

import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.view.LadderView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What expectations are written by: the installation's levels, proficiencies, and the rungs of its roles.
@RestController
class LadderController {
    private final Ladders ladders;

    LadderController(Ladders ladders) {
        this.ladders = ladders;
    }

    @GetMapping("/api/ladder")
    @Nullable
    ResponseEntity<LadderView> ladder(WebRequest request) {
        long version = ladders.version();
        if (request.checkNotModified(etag(version))) return null;
        LadderView view = ladders.since(version);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(etag(view.version()))
                .body(view);
    }

    private static String etag(long version) {
        return "\"ladder-" + version + '"';
    }
}
