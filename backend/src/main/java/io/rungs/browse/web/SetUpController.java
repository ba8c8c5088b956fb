package io.rungs.browse.web;

import io.rungs.browse.store.SetUpReader;
import io.rungs.browse.view.SetUp;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What stands in for a catalogue while there is none.
@RestController
class SetUpController {
    private final SetUpReader reader;

    SetUpController(SetUpReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/set-up")
    @Limited(Limit.LIST_READ)
    SetUp setUp() {
        return reader.read();
    }
}
