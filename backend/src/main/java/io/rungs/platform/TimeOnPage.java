package io.rungs.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment as a page says it that the server writes: in UTC, and in the words in which the script that takes over
/// says it from then on, so that nothing jumps.
///
/// @param at as a machine reads it
/// @param exact as a person asks for it
/// @param says how long ago it was, or how soon it is: “3 days ago”, “yesterday”, “now”
public record TimeOnPage(String at, String exact, String says) {
    private record Step(String name, long seconds) {}

    private static final List<Step> STEPS = List.of(
            new Step("year", 31_536_000),
            new Step("month", 2_592_000),
            new Step("week", 604_800),
            new Step("day", 86_400),
            new Step("hour", 3_600),
            new Step("minute", 60));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "MMMM d, yyyy 'at' h:mm a 'UTC'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /// As sentences have them. What somebody is quoted with is left as it is.
    private static final Pattern WRITTEN =
            Pattern.compile("“[^“”]*+”|(?<!\\w)(\\d{4}-\\d{2}-\\d{2})(T[\\d:.]{1,20}Z)?(?!\\w)");

    public static TimeOnPage of(Instant at, Instant now) {
        return new TimeOnPage(at.toString(), EXACT.format(at), says(at, now));
    }

    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /// A sentence with its days and moments as a person writes them.
    public static String in(String sentence) {
        return WRITTEN.matcher(sentence).replaceAll(TimeOnPage::written);
    }

    /// What is no day of the calendar is somebody's word, and stays.
    private static String written(MatchResult found) {
        if (found.group(1) == null) return Matcher.quoteReplacement(found.group());
        try {
            return found.group(2) == null
                    ? DAY.format(LocalDate.parse(found.group(1)))
                    : EXACT.format(Instant.parse(found.group()));
        } catch (DateTimeException e) {
            return Matcher.quoteReplacement(found.group());
        }
    }

    private static String says(Instant at, Instant now) {
        double seconds = (at.toEpochMilli() - now.toEpochMilli()) / 1000.0;
        return STEPS.stream()
                .filter(it -> Math.abs(seconds) >= it.seconds())
                .findFirst()
                .map(it ->
                        said(it.name(), it.name().equals("day") ? days(at, now) : Math.round(seconds / it.seconds())))
                .orElse("now");
    }

    /// Of the calendar.
    private static long days(Instant at, Instant now) {
        return ChronoUnit.DAYS.between(
                now.atOffset(ZoneOffset.UTC).toLocalDate(),
                at.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static String said(String step, long count) {
        if (Math.abs(count) == 1 && !step.equals("hour") && !step.equals("minute")) return next(step, count > 0);
        String many = Math.abs(count) + " " + step + (Math.abs(count) == 1 ? "" : "s");
        return count > 0 ? "in " + many : many + " ago";
    }

    private static String next(String step, boolean comes) {
        if (step.equals("day")) return comes ? "tomorrow" : "yesterday";
        return (comes ? "next " : "last ") + step;
    }
}
