package io.rungs.platform.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How many in which time; several of them hold together, as `30/1m,300/1h`.
public record Rate(List<Span> spans) {
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,3})([smh])");

    public record Span(long most, Duration time) {
        public long nanos() {
            return time.toNanos();
        }

        /// In which time one comes back.
        public long nanosOfOne() {
            return nanos() / most;
        }
    }

    /// @throws IllegalArgumentException
    static Rate parse(String text) {
        return new Rate(Stream.of(text.split(",", -1)).map(Rate::span).toList());
    }

    private static Span span(String text) {
        Matcher it = SPAN.matcher(text.strip());
        if (!it.matches()) throw new IllegalArgumentException(text);
        long count = Long.parseLong(it.group(2));
        Duration time = switch (it.group(3)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
        return new Span(Long.parseLong(it.group(1)), time);
    }

    Rate times(int people) {
        return new Rate(spans.stream()
                .map(it -> new Span(it.most() * people, it.time()))
                .toList());
    }

    /// As "30 new contributions in 1 minute, 300 in 1 hour".
    String of(String what) {
        String rest = spans.stream()
                .skip(1)
                .map(it -> ", " + it.most() + " in " + words(it.time()))
                .collect(Collectors.joining());
        return spans.getFirst().most() + " " + what + " in "
                + words(spans.getFirst().time()) + rest;
    }

    private static String words(Duration time) {
        if (time.toSeconds() % 3600 == 0) return words(time.toHours(), "hour");
        return time.toSeconds() % 60 == 0 ? words(time.toMinutes(), "minute") : words(time.toSeconds(), "second");
    }

    private static String words(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    /// What is taken comes back evenly, not all at once.
    BucketConfiguration bucket() {
        var bucket = BucketConfiguration.builder();
        spans.forEach(it -> bucket.addLimit(Bandwidth.builder()
                .capacity(it.most())
                .refillGreedy(it.most(), it.time())
                .build()));
        return bucket.build();
    }

    /// As `30/1m,300/1h` again.
    @Override
    public String toString() {
        return spans.stream()
                .map(it -> it.most() + "/" + it.time().toSeconds() + "s")
                .collect(Collectors.joining(","));
    }
}
