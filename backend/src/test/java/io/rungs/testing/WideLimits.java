package io.rungs.testing;

import io.rungs.platform.Limit;
import java.util.List;
import java.util.stream.Stream;

/// Settings under which nothing that tests, journeys and benches do is too much; it is counted all the same.
public final class WideLimits {
    private WideLimits() {}

    public static String[] settings() {
        return Stream.of(Limit.values()).map(WideLimits::setting).toArray(String[]::new);
    }

    /// Those arguments of a command, and these settings for whatever they leave open.
    public static List<String> besides(String... arguments) {
        var wide = Stream.of(Limit.values())
                .filter(limit -> Stream.of(arguments).noneMatch(it -> it.startsWith("--" + limit.setting() + "=")))
                .map(it -> "--" + setting(it));
        var talk = Stream.of("t0", "t1", "t2").map(it -> "--rungs.trust.comments-a-day." + it + "=10000000");
        // All tests propose as the same few people. What newcomers may have open is tried by some.
        var work = Stream.of("open-proposals.t1", "open-proposals.t2", "drafts.t1", "drafts.t2")
                .map(it -> "--rungs.trust." + it + "=10000");
        return Stream.of(Stream.of(arguments), wide, talk, work)
                .flatMap(it -> it)
                .toList();
    }

    private static String setting(Limit limit) {
        return limit.setting() + "=10000000/1m";
    }
}
