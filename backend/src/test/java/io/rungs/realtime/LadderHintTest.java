package io.rungs.realtime;

import io.rungs.catalog.SetLadder;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Any page names levels.
@RungsTest
class LadderHintTest {
    @Autowired
    Installation rungs;

    @Autowired
    SetLadder set;

    @AfterEach
    void asAtFirst() {
        set.levels(act(), levels(""));
    }

    @Test
    void whoeverReadsHearsThatLevelsAreCalledOtherwise() {
        String address = rungs.baseUrl().replace("http", "ws") + "/ws";
        try (var page = Socket.open(URI.create(address), rungs.guest(), rungs.baseUrl())) {
            page.hear(Topics.CATALOG);
            set.levels(act(), levels(" level"));
            page.hint("ladder-changed");
        }
    }

    private Act act() {
        long version = rungs.guest()
                .get("/api/ladder")
                .expect(200)
                .body()
                .path("version")
                .asLong();
        return new Act(null, version, null);
    }

    private static List<WantedLevel> levels(String more) {
        return FirstFramework.LEVELS.stream()
                .map(it -> {
                    String slug = FirstFramework.slug(it);
                    String name = slug.substring(0, 1).toUpperCase() + slug.substring(1) + more;
                    return new WantedLevel(it.id(), slug, name, null);
                })
                .toList();
    }
}
