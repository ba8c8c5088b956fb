package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rungs.proposals.usecase.ExpireProposal;
import io.rungs.proposals.usecase.RemindSilentAuthor;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Walks the journeys of `frontend/journeys` in a real browser, against the installation that all tests share:
/// early, while its catalogue is the seeds' own and its pages are as long as people's. `-Drungs.journeys=silence`
/// walks those alone whose file is named so.
@RungsTest
@Order(2)
class JourneysTest {
    @Autowired
    Installation rungs;

    @Autowired
    RemindSilentAuthor remind;

    @Autowired
    ExpireProposal expire;

    @Test
    void people_reach_what_they_came_for() throws Exception {
        HttpServer clock = clock();
        try {
            assertThat(journeys(clock).waitFor())
                    .as("journeys that failed (see above)")
                    .isZero();
        } finally {
            clock.stop(0);
        }
    }

    private Process journeys(HttpServer clock) throws IOException {
        Path frontend = Path.of(System.getProperty("rungs.home", "..")).resolve("frontend");
        var journeys = new ProcessBuilder(
                        "npm", "run", "--silent", "journeys", "--", System.getProperty("rungs.journeys", ""))
                .directory(frontend.toFile())
                .redirectErrorStream(true);
        journeys.environment().put("RUNGS_URL", rungs.baseUrl());
        journeys.environment()
                .put("RUNGS_CLOCK", "http://localhost:" + clock.getAddress().getPort() + "/");
        Process running = journeys.start();
        // Its own streams: the build's channel to this process must stay its own.
        running.outputWriter().close();
        running.inputReader().lines().forEach(System.out::println);
        return running;
    }

    /// `POST /22` sets the installation's clock 22 days ahead, and lets time do what it does.
    private HttpServer clock() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::ahead);
        server.start();
        return server;
    }

    private void ahead(HttpExchange asked) throws IOException {
        String days = asked.getRequestURI().getPath().substring(1);
        rungs.ahead(Duration.ofDays(Long.parseLong(days)));
        Installation.all(remind::one);
        Installation.all(expire::one);
        asked.sendResponseHeaders(204, -1);
        asked.close();
    }
}
