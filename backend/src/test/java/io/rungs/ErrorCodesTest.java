package io.rungs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// The list of error codes says what the sources say.
class ErrorCodesTest {
    private static final Path HOME = Path.of(System.getProperty("rungs.home", ".."));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9, ]+) \\| (.+) \\|$");
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\s*\\.\\s*(invalid|forbidden|notFound|gone|conflict)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern COMPUTED =
            Pattern.compile("Refusal\\s*\\.\\s*(?:invalid|forbidden|notFound|gone|conflict)\\(\\s*([a-zA-Z.()]+),");
    private static final Pattern MISFIT = Pattern.compile("new Misfit\\(\\s*\"([a-z-]+)\"");
    private static final Pattern NOT_SIGNED_IN = Pattern.compile("new NotSignedIn\\(\"([a-z-]+)\"");
    private static final Pattern UNREADABLE = Pattern.compile("(?<!\\.)\\binvalid\\(\\s*\"([a-z-]+)\"");
    private static final Pattern UNAVAILABLE = Pattern.compile("unavailable\\(\\s*\"([a-z-]+)\"");
    private static final Pattern ANSWER = Pattern.compile("answer\\(\\s*HttpStatus\\.([A-Z_]+),\\s*\"([a-z-]+)\"");
    private static final Map<String, Integer> STATUSES =
            Map.of("invalid", 400, "forbidden", 403, "notFound", 404, "gone", 410, "conflict", 409);

    private static String sources;
    private static String list;

    @BeforeAll
    static void read() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(HOME.resolve("backend/src/main/java"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList())
                text.append(Files.readString(file));
        }
        sources = text.toString();
        list = Files.readString(HOME.resolve("docs/error-codes.md"));
    }

    @Test
    void everyCodeStandsInTheListWithItsStatusAndNoneTooMany() {
        assertThat(listed()).isEqualTo(used());
    }

    @Test
    void everyCodeIsExplainedInASentence() {
        assertThat(rows().map(it -> it.group(3))).allMatch(it -> it.endsWith("."));
    }

    @Test
    void theListIsInOrder() {
        assertThat(rows().map(it -> it.group(1))).isSorted();
    }

    /// Of the misfits of operations, whose codes are found where they are made.
    @Test
    void codesAreWrittenOutWhereTheyAreUsed() {
        assertThat(COMPUTED.matcher(sources).results().map(it -> it.group(1))).containsExactly("code");
    }

    private static Stream<MatchResult> rows() {
        return ROW.matcher(list).results();
    }

    private static Map<String, SortedSet<Integer>> listed() {
        Map<String, SortedSet<Integer>> listed = new TreeMap<>();
        rows().forEach(row -> listed.put(
                row.group(1),
                Stream.of(row.group(2).split(", ")).map(Integer::valueOf).collect(toCollection(TreeSet::new))));
        return listed;
    }

    private record Use(String code, int status) {}

    private static Map<String, SortedSet<Integer>> used() {
        return Stream.of(
                        uses(REFUSAL, it -> new Use(it.group(2), STATUSES.get(it.group(1)))),
                        uses(MISFIT, it -> new Use(it.group(1), 409)),
                        uses(NOT_SIGNED_IN, it -> new Use(it.group(1), 401)),
                        uses(UNREADABLE, it -> new Use(it.group(1), 400)),
                        uses(UNAVAILABLE, it -> new Use(it.group(1), 503)),
                        uses(
                                ANSWER,
                                it -> new Use(
                                        it.group(2),
                                        HttpStatus.valueOf(it.group(1)).value())))
                .flatMap(List::stream)
                .collect(groupingBy(Use::code, TreeMap::new, mapping(Use::status, toCollection(TreeSet::new))));
    }

    private static List<Use> uses(Pattern pattern, Function<MatchResult, Use> read) {
        return pattern.matcher(sources).results().map(read).toList();
    }
}
