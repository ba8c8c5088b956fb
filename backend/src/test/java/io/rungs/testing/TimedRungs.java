package io.rungs.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.rungs.RungsApplication;
import io.rungs.platform.RungsClock;
import io.rungs.proposals.queue.RemindSilentAuthor;
import io.rungs.proposals.settle.ExpireProposal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Rungs with its seeds as a process of its own, whose clock others move: `POST /22` on a port beside its own sets
/// it 22 days ahead, and lets time do what it does.
public final class TimedRungs {
    private static final String CLOCK = "test.clock-port";

    private TimedRungs() {}

    public static void main(String... arguments) {
        var settings = Stream.of(FreshInstallation.settings()).map(it -> "--" + it);
        SpringApplication.from(RungsApplication::main)
                .with(TheClock.class)
                .run(Stream.concat(settings, Stream.of(arguments)).toArray(String[]::new));
    }

    /// As a setting for its start.
    public static String clockAt(int port) {
        return "--" + CLOCK + "=" + port;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TheClock {
        @Bean(destroyMethod = "")
        HttpServer clock(
                @Value("${" + CLOCK + "}") int port, RungsClock clock, RemindSilentAuthor remind, ExpireProposal expire)
                throws IOException {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", asked -> {
                clock.ahead(Duration.ofDays(days(asked)));
                Installation.all(remind::one);
                Installation.all(expire::one);
                asked.sendResponseHeaders(204, -1);
                asked.close();
            });
            server.start();
            return server;
        }

        private static long days(HttpExchange asked) {
            return Long.parseLong(asked.getRequestURI().getPath().substring(1));
        }
    }
}
