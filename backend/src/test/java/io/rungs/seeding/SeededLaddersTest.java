package io.rungs.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.EnglishVerbs;
import io.rungs.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The texts that come with Rungs, published and proposed, read as texts that somebody wrote with care.
class SeededLaddersTest {
    private static final Path SEEDS =
            Path.of(System.getProperty("rungs.home", "..")).resolve("seeds");

    @Test
    void eachNamesAnAct() throws IOException {
        assertThat(texts()).hasSizeGreaterThan(180).noneMatch(EnglishVerbs::missing);
    }

    @Test
    void noneIsFiller() throws IOException {
        assertThat(texts()).noneMatch(it -> Wording.of(it).filler());
    }

    private static List<String> texts() throws IOException {
        try (var files = Files.walk(SEEDS)) {
            List<Path> all = files.filter(it -> it.toString().endsWith(".yaml")).toList();
            return all.stream()
                    .map(SeededLaddersTest::read)
                    .flatMap(SeededLaddersTest::descriptions)
                    .toList();
        }
    }

    private static Object read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> descriptions(Object node) {
        return switch (node) {
            case Map<?, ?> map ->
                Stream.concat(
                        map.get("description") instanceof String text ? Stream.of(text) : Stream.of(),
                        map.values().stream().flatMap(SeededLaddersTest::descriptions));
            case List<?> list -> list.stream().flatMap(SeededLaddersTest::descriptions);
            case null, default -> Stream.of();
        };
    }
}
