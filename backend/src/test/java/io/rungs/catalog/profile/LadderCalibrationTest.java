package io.rungs.catalog.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.FirstFramework;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/// How well the ladder checks tell what is wrong from what is meant, over the shapes that real ladders have:
/// `ladder-checks.yaml`. What they miss and what they see wrongly is counted, and may not become more.
class LadderCalibrationTest {
    /// What is known not to be told apart, by shape and finding: `-` is missed, `+` is found wrongly.
    private static final Set<String> KNOWN = Set.of(
            "- A possession in other words: no-verb a1",
            "- Another word for the same: nearly-as-below a2",
            "- A placeholder in several words: filler a1");

    private static final double PRECISION = 0.99;
    private static final double RECALL = 0.96;

    private static List<Shape> shapes;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = LadderCalibrationTest.class.getResourceAsStream("/ladder-checks.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(Objects.requireNonNull(file));
            shapes = cases.stream().map(Shape::new).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachShapeIsToldAsItIsKnown() {
        return shapes.stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.name() + " " + it.source.getOrDefault("rungs", ""),
                        () -> assertThat(it.wrong())
                                .filteredOn(wrong -> !KNOWN.contains(wrong))
                                .isEmpty()));
    }

    @Test
    void whatIsKnownIsStillSo() {
        assertThat(shapes.stream().flatMap(it -> it.wrong().stream())).containsAll(KNOWN);
    }

    @Test
    void precisionAndRecall() {
        Map<String, int[]> counts = new TreeMap<>();
        for (Shape it : shapes) {
            count(counts, 0, it.right());
            count(counts, 1, it.missed());
            count(counts, 2, it.seenWrongly());
        }
        int[] all = new int[3];
        StringBuilder table = new StringBuilder("%-20s %6s %7s %7s %10s %7s%n"
                .formatted("ladder check", "right", "missed", "wrongly", "precision", "recall"));
        counts.forEach((code, row) -> {
            IntStream.range(0, 3).forEach(i -> all[i] += row[i]);
            table.append(line(code, row));
        });
        System.out.println(table.append(line("all, in " + shapes.size() + " shapes", all)));

        assertThat(precision(all)).isGreaterThanOrEqualTo(PRECISION);
        assertThat(recall(all)).isGreaterThanOrEqualTo(RECALL);
    }

    private static void count(Map<String, int[]> counts, int column, Set<String> findings) {
        findings.forEach(it -> counts.computeIfAbsent(it.split(" ")[0], _ -> new int[3])[column]++);
    }

    private static String line(String what, int[] row) {
        return "%-20s %6d %7d %7d %10.2f %7.2f%n".formatted(what, row[0], row[1], row[2], precision(row), recall(row));
    }

    private static double precision(int[] row) {
        return row[0] + row[2] == 0 ? 1 : (double) row[0] / (row[0] + row[2]);
    }

    private static double recall(int[] row) {
        return row[0] + row[1] == 0 ? 1 : (double) row[0] / (row[0] + row[1]);
    }

    /// One case of the file, as a profile in an installation of its own.
    private static final class Shape {
        final Map<String, Object> source;
        private final Map<String, List<Object>> roles = new LinkedHashMap<>();
        private final Set<String> found;

        Shape(Map<String, Object> source) {
            this.source = source;
            if (source.containsKey("rungs")) roles.put("a", get("rungs"));
            else roles.putAll(get("roles"));
            found = new TreeSet<>(LadderChecks.in(name("language", "en"), framework()).of(profile()).stream()
                    .map(this::told)
                    .toList());
        }

        String name() {
            return name("shape", "");
        }

        private String name(String key, String otherwise) {
            return source.getOrDefault(key, otherwise).toString();
        }

        @SuppressWarnings("unchecked")
        private <T> T get(String key) {
            return (T) source.get(key);
        }

        private Set<String> listed(String key) {
            List<String> listed = get(key);
            return listed == null ? Set.of() : new TreeSet<>(listed);
        }

        Set<String> right() {
            return kept(found, listed("finds"));
        }

        Set<String> missed() {
            return without(listed("finds"), found);
        }

        Set<String> seenWrongly() {
            return without(without(found, listed("finds")), listed("unsure"));
        }

        List<String> wrong() {
            return Stream.concat(
                            missed().stream().map(it -> "- " + name() + ": " + it),
                            seenWrongly().stream().map(it -> "+ " + name() + ": " + it))
                    .toList();
        }

        private static Set<String> kept(Set<String> some, Set<String> others) {
            Set<String> kept = new HashSet<>(some);
            kept.retainAll(others);
            return kept;
        }

        private static Set<String> without(Set<String> some, Set<String> others) {
            Set<String> rest = new HashSet<>(some);
            rest.removeAll(others);
            return rest;
        }

        private int height() {
            return roles.values().stream().mapToInt(List::size).max().orElse(1);
        }

        private static Level level(int number) {
            return new Level(new UUID(7, number));
        }

        private static UUID role(String letter) {
            return new UUID(8, letter.charAt(0));
        }

        private Framework framework() {
            List<Integer> retired = source.containsKey("retired") ? get("retired") : List.of();
            var ladder = new Ladder(IntStream.rangeClosed(1, height())
                    .mapToObj(it ->
                            new Ladder.Entry(level(it), "level-" + it, "Level " + it, null, !retired.contains(it)))
                    .toList());
            Map<String, List<Integer>> at = source.containsKey("at") ? get("at") : Map.of();
            Map<UUID, List<Framework.RoleRung>> rungs = new HashMap<>();
            at.forEach((letter, numbers) -> rungs.put(
                    role(letter),
                    numbers.stream()
                            .map(it -> new Framework.RoleRung(level(it), null, null))
                            .toList()));
            return new Framework(ladder, FirstFramework.FRAMEWORK.scale(), rungs);
        }

        private Profile profile() {
            Map<Place, Expectation> says = new HashMap<>();
            roles.forEach((letter, rungs) -> {
                for (int i = 0; i < rungs.size(); i++)
                    if (rungs.get(i) != null)
                        says.put(new Place(role(letter), level(i + 1)), expectation(rungs.get(i)));
            });
            List<UUID> order =
                    new ArrayList<>(roles.keySet().stream().map(Shape::role).toList());
            String summary = get("summary");
            return Profile.of("shape", new UUID(3, 1), "Shape", summary, order, says);
        }

        private static Expectation expectation(Object rung) {
            if (!(rung instanceof Map<?, ?> it)) return new Expectation(rung.toString(), null, null);
            String text = it.get("repeat") instanceof String bit
                    ? bit.repeat((Integer) it.get("times")).strip()
                    : (String) it.get("text");
            Requirement requirement = it.get("requirement") == null
                    ? null
                    : it.get("requirement").equals("m") ? Requirement.MANDATORY : Requirement.OPTIONAL;
            Proficiency proficiency =
                    it.get("proficiency") instanceof Integer step ? FirstFramework.PROFICIENCIES.get(step - 1) : null;
            return new Expectation(text, requirement, proficiency);
        }

        /// As "same-as-below a2".
        private String told(Finding it) {
            return it.code().label()
                    + it.place()
                            .map(place -> " " + (char) place.role().getLeastSignificantBits()
                                    + place.level().id().getLeastSignificantBits())
                            .orElse("");
        }
    }
}
