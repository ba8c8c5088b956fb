package io.rungs.bench.run;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.rungs.bench.report.Result.Point;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Sends one request over and over with many clients at once. One thread is enough for them.
public final class Load {
    private static final double[] PERCENTILES = {0, 10, 25, 50, 75, 90, 95, 97, 99, 99.5, 99.9};

    private Load() {}

    /// What is read, with which headers, and how each answer has to be.
    public record Reading(String address, Map<String, String> headers, int status) {
        public static Reading of(String address) {
            return new Reading(address, Map.of(), 200);
        }

        public Reading with(String header, String value) {
            Map<String, String> headers = new LinkedHashMap<>(this.headers);
            headers.put(header, value);
            return new Reading(address, headers, status);
        }

        public Reading answered(int status) {
            return new Reading(address, headers, status);
        }
    }

    /// @param perSecond answers a second
    /// @param shape latencies in ms
    public record Taken(double perSecond, List<Point> shape) {
        public double at(double percentile) {
            return shape.stream()
                    .filter(it -> it.percentile() == percentile)
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }

    public static Taken read(Reading reading, int clients, double seconds) {
        URI uri = URI.create(reading.address());
        var stats = new StatisticsSnapshot();
        var benchmark = BenchmarkBuilder.builder().name("read").threads(1);
        benchmark
                .addPlugin(HttpPluginBuilder::new)
                .http(uri.getScheme() + "://" + uri.getAuthority())
                .sharedConnections(clients)
                .endHttp();
        var headers = benchmark
                .addPhase("read")
                .always(clients)
                .duration(Math.round(seconds * 1000))
                .maxDuration(Math.round(seconds * 1000) + 5000)
                .scenario()
                .initialSequence("read")
                .step(HttpStepCatalog.SC)
                .httpRequest(HttpMethod.GET)
                .path(uri.getRawPath())
                .headers();
        reading.headers().forEach(headers::header);
        headers.endHeaders().endStep().endSequence();
        new LocalSimulationRunner(
                        benchmark.build(),
                        (phase, step, metric, snapshot, countDown) -> {
                            stats.add(snapshot);
                            if (countDown != null) countDown.countDown();
                        },
                        null,
                        null)
                .run();
        return taken(reading, stats);
    }

    private static Taken taken(Reading reading, StatisticsSnapshot stats) {
        int good = HttpStats.get(stats).statuses()[reading.status() / 100 - 2];
        if (good == 0 || good != stats.requestCount || stats.errors() > 0)
            throw new IllegalStateException("Not every answer of %s was good: %s".formatted(reading.address(), stats));
        var histogram = stats.histogram;
        double seconds = (histogram.getEndTimeStamp() - histogram.getStartTimeStamp()) / 1000.0;
        var shape = DoubleStream.of(PERCENTILES)
                .mapToObj(it -> new Point(it, histogram.getValueAtPercentile(it) / 1e6))
                .toList();
        return new Taken(good / seconds, shape);
    }
}
