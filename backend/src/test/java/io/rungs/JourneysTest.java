package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import io.rungs.testing.TimedRungs;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Walks the journeys of `frontend/journeys` in a real browser, against an installation of their own, while the
/// other tests go on: they take the longest, and begin first. `-Drungs.journeys=silence` walks those alone whose
/// file is named so.
@SeparateRungsTest
@Order(0)
class JourneysTest {
    @Test
    void people_reach_what_they_came_for() throws Exception {
        int clock = SeparateRungs.freePort();
        try (var rungs = SeparateRungs.startedBy(TimedRungs.class, TimedRungs.clockAt(clock))) {
            Process journeys = journeys(rungs, clock);
            String failures = failuresOf(journeys);
            assertThat(journeys.waitFor())
                    .as("journeys that failed:%s", failures)
                    .isZero();
        }
    }

    /// What Playwright tells of each journey that failed, after it has told of all: a build that kept nothing but
    /// this summary says which it was, and why.
    private static String failuresOf(Process journeys) {
        var failures = new StringBuilder();
        journeys.inputReader().lines().forEach(line -> {
            System.out.println(line);
            if (!failures.isEmpty() || line.startsWith("  1) ")) {
                failures.append('\n').append(line);
            }
        });
        return failures.toString();
    }

    private static Process journeys(SeparateRungs rungs, int clock) throws IOException {
        Path frontend = Path.of(System.getProperty("rungs.home", "..")).resolve("frontend");
        var journeys = new ProcessBuilder(
                        "npm", "run", "--silent", "journeys", "--", System.getProperty("rungs.journeys", ""))
                .directory(frontend.toFile())
                .redirectErrorStream(true);
        journeys.environment().put("RUNGS_URL", rungs.baseUrl());
        journeys.environment().put("RUNGS_CLOCK", "http://localhost:" + clock + "/");
        Process running = journeys.start();
        // Its own streams: the build's channel to this process must stay its own.
        running.outputWriter().close();
        return running;
    }
}
