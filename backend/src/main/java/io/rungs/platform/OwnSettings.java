package io.rungs.platform;

import io.rungs.kernel.Letters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/// The settings in Rungs' own space, and what each takes: one that nobody reads is a misspelt one, and one that
/// cannot be read is told by its name. What they mean together, those say who read them.
final class OwnSettings {
    private static final String SPACE = "rungs.";
    private static final String POLICY = "rungs.policy.rules";
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);
    private static final int HIGHEST_COUNT = 100_000_000;

    /// What platforms and containers put into the environment of whatever is called so.
    private static final Pattern OF_SERVICES = Pattern.compile("RUNGS_(SERVICE|PORT|ENV|NAME)(_.*)?");

    /// It says where Rungs listens, as a variable alone.
    private static final String ADDRESS = "RUNGS_ADDRESS";

    private enum Takes {
        TIME("a time, as 15m or 3d, and no longer than a hundred years", OwnSettings::isTime),
        PATIENCE("a time of a second or longer, as 10s", OwnSettings::isPatience),
        TIMES(
                "times, as 3d,7d,14d, and none longer than a hundred years",
                it -> Stream.of(it.split(",", -1)).allMatch(OwnSettings::isTime)),
        TRUTH("true or false", Set.of("true", "false")::contains),
        COUNT("a whole number from 0 to " + HIGHEST_COUNT, OwnSettings::isCount),
        SIZE("a size, as 64MB", OwnSettings::isSize),
        LANGUAGE("a language, as en or pt-BR", it -> it.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")),
        DATABASE(DatabaseAddress.RIGHT, DatabaseAddress::fits),
        FOLDER("a folder that is there", it -> it.isEmpty() || Files.isDirectory(Path.of(it))),
        TEXT("something", it -> !it.isEmpty()),
        /// Also nothing at all; or whoever reads it says what is wrong.
        ANYTHING("", _ -> true);

        private final String right;
        private final Predicate<String> fits;

        Takes(String right, Predicate<String> fits) {
            this.right = right;
            this.fits = fits;
        }
    }

    private static final Map<String, Takes> KNOWN = known();

    private OwnSettings() {}

    private static Map<String, Takes> known() {
        Map<String, Takes> known = new HashMap<>();
        put(known, Takes.TIME, "hsts", "review.claim", "review.remind-after", "review.expire-after");
        put(known, Takes.TIME, "review.adopt-after", "review.adoption-lapses-after", "imports.keep-rows");
        put(known, Takes.PATIENCE, "limits.body-patience", "limits.answer-patience");
        put(known, Takes.TIMES, "review.escalate-after");
        put(known, Takes.TRUTH, "hsts-subdomains", "limits.enabled", "built-in-provider");
        put(known, Takes.COUNT, "review.adoptions", "trust.basic-after", "trust.contributor-after");
        put(known, Takes.COUNT, "limits.people-of-an-address", "limits.open-sockets", "limits.costly-reads-at-once");
        put(known, Takes.COUNT, "trust.links.t0", "trust.links.t1");
        for (String each : List.of("open-proposals", "drafts", "comments-a-day"))
            for (String trust : List.of("t0", "t1", "t2")) put(known, Takes.COUNT, "trust." + each + "." + trust);
        put(known, Takes.SIZE, "limits.bodies-at-once", "limits.answers-at-once", "limits.answers-on-disk");
        put(known, Takes.LANGUAGE, "content-language");
        put(known, Takes.DATABASE, "listen-url");
        put(known, Takes.TEXT, "data-dir");
        put(known, Takes.ANYTHING, "session", "public-url", "trusted-proxies", "first-admin", "seeds");
        put(known, Takes.FOLDER, "dictionaries-dir", "seeds-dir");
        for (Limit each : Limit.values()) known.put(each.setting(), Takes.TEXT);
        return known;
    }

    private static void put(Map<String, Takes> known, Takes takes, String... names) {
        for (String each : names) known.put(SPACE + each, takes);
    }

    static Stream<String> faults(Environment settings) {
        return Stream.concat(misread(settings), misspelt(settings));
    }

    private static Stream<String> misread(Environment settings) {
        return KNOWN.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(it -> Stream.ofNullable(settings.getProperty(it.getKey()))
                        .filter(value -> !it.getValue().fits.test(value.strip()))
                        .map(_ -> toSet(it.getKey(), it.getValue().right)));
    }

    /// As “set rungs.session (RUNGS_SESSION) to a time”.
    static String toSet(String name, String right) {
        return "set %s (%s) to %s".formatted(name, variable(name), right);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    private static Stream<String> misspelt(Environment settings) {
        var known = KNOWN.keySet().stream().map(OwnSettings::plain).collect(Collectors.toSet());
        return names(settings).stream()
                .filter(it -> !known.contains(plain(it)) && !plain(it).startsWith(plain(POLICY)))
                .map(it -> "remove or correct " + it + ": Rungs has no setting of this name");
    }

    /// What stands in the space of Rungs, as it was written.
    private static Set<String> names(Environment settings) {
        Set<String> names = new TreeSet<>();
        if (settings instanceof ConfigurableEnvironment all)
            for (PropertySource<?> each : all.getPropertySources())
                // The properties of the machine hold what the build says to its tests.
                if (each instanceof EnumerablePropertySource<?> source
                        && !each.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME))
                    Arrays.stream(source.getPropertyNames())
                            .filter(OwnSettings::isOwn)
                            .forEach(names::add);
        return names;
    }

    private static boolean isOwn(String name) {
        return name.startsWith(SPACE)
                || name.startsWith("RUNGS_")
                        && !name.equals(ADDRESS)
                        && !OF_SERVICES.matcher(name).matches();
    }

    /// However it is written: an environment variable has no dots and no dashes.
    private static String plain(String name) {
        return Letters.small(name).replaceAll("[^a-z0-9]", "");
    }

    private static boolean isTime(String text) {
        return WrittenTime.read(text)
                .filter(it -> !it.isNegative() && it.compareTo(LONGEST) <= 0)
                .isPresent();
    }

    /// Without any, nobody is waited for at all.
    private static boolean isPatience(String text) {
        return isTime(text)
                && WrittenTime.read(text)
                        .filter(it -> it.compareTo(SHORTEST_PATIENCE) >= 0)
                        .isPresent();
    }

    private static boolean isCount(String text) {
        return text.matches("0|[1-9][0-9]{0,8}") && Integer.parseInt(text) <= HIGHEST_COUNT;
    }

    private static boolean isSize(String text) {
        try {
            return !DataSize.parse(text).isNegative();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }
}
