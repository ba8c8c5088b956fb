package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.write.WaiveFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Why warnings of the ladder checks may stay.
@RestController
@RequestMapping("/api/proposals/{number}/waivers/{key}")
class WaiverController {
    private final WaiveFinding waive;

    WaiverController(WaiveFinding waive) {
        this.waive = waive;
    }

    record WaiverForm(@Nullable String reason) {}

    @PutMapping
    ActAnswer waive(@PathVariable long number, @PathVariable String key, @RequestBody WaiverForm body, Viewer viewer) {
        return waive.waive(viewer.member(), number, key, body.reason());
    }

    @DeleteMapping
    ActAnswer take(@PathVariable long number, @PathVariable String key, Viewer viewer) {
        return waive.take(viewer.member(), number, key);
    }
}
