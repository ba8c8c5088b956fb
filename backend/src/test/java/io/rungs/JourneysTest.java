package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Walks the journeys of `frontend/journeys` in a real browser, against the installation that all tests share.
@RungsTest
class JourneysTest {
    @Autowired
    Installation rungs;

    @Test
    void people_reach_what_they_came_for() throws Exception {
        Path frontend = Path.of(System.getProperty("rungs.home", "..")).resolve("frontend");
        var journeys = new ProcessBuilder("npm", "run", "--silent", "journeys")
                .directory(frontend.toFile())
                .redirectErrorStream(true);
        journeys.environment().put("RUNGS_URL", rungs.baseUrl());
        Process running = journeys.start();
        // Its own streams: the build's channel to this process must stay its own.
        running.outputWriter().close();
        running.inputReader().lines().forEach(System.out::println);
        assertThat(running.waitFor()).as("journeys that failed (see above)").isZero();
    }
}
