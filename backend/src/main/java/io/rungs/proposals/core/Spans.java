package io.rungs.proposals.core;

import java.time.Duration;

/// Says how long a time is.
public final class Spans {
    private Spans() {}

    /// To the minute, in hours where it is whole hours.
    public static String words(Duration time) {
        return time.toMinutesPart() == 0 && time.toHours() > 0
                ? counted(time.toHours(), "hour")
                : counted(minutes(time), "minute");
    }

    /// Rounded up to the hour, or to the minute where it is less than an hour: never less than there is.
    public static String rounded(Duration time) {
        long minutes = minutes(time);
        return minutes < 60 ? counted(minutes, "minute") : counted((minutes + 59) / 60, "hour");
    }

    private static long minutes(Duration time) {
        return time.plusMinutes(1).minusNanos(1).toMinutes();
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
