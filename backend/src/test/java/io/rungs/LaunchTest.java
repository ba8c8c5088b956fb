package io.rungs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever starts the jar by an older Java, as many machines have it, reads in a sentence which one is needed.
class LaunchTest {
    /// It is compiled apart: whoever compiles the tests need not have it.
    private static final String LAUNCH = "io.rungs.Launch";

    /// Of Java 17, the oldest that reads what opens a jar of Spring Boot.
    private static final int OLDEST_CLASS_FILE = 61;

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private record Ended(int status, String said) {}

    @Test
    void anOlderJavaIsToldWhichOneIsNeeded() throws Exception {
        var older = older();
        assumeThat(older).as("a Java of 17 to 24 on this machine").isPresent();

        Ended ended = started(older.orElseThrow(), classes());

        assertThat(ended.said())
                .contains(
                        "Rungs needs a JDK 25 or newer",
                        older.orElseThrow().toRealPath().toString())
                .doesNotContain("Error", "Exception");
        assertThat(ended.status()).isEqualTo(1);
    }

    /// Also where there is no older Java to start it by.
    @Test
    void whatLooksAtTheJavaIsReadByOlderOnes() throws IOException {
        try (var read = new DataInputStream(RungsApplication.class.getResourceAsStream("Launch.class"))) {
            assertThat(read.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(read.readInt()).isEqualTo(OLDEST_CLASS_FILE);
        }
    }

    @Test
    void theJarIsStartedByIt() throws IOException {
        assertThat(Path.of(System.getProperty("rungs.home", ".."), "backend", "pom.xml"))
                .content(UTF_8)
                .containsPattern("<id>repackage</id>\\s*<configuration>\\s*<mainClass>" + LAUNCH.replace(".", "\\.")
                        + "</mainClass>");
    }

    @Test
    void aJavaThatWillDoStartsRungs() throws Exception {
        Ended ended = started(
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                "--rungs.public-url=nowhere");

        assertThat(ended.said()).contains("rungs.public-url").doesNotContain("needs a JDK");
        assertThat(ended.status()).isEqualTo(1);
    }

    private static String classes() throws Exception {
        return Path.of(RungsApplication.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private static Ended started(Path java, String classes, String... settings) throws Exception {
        var command = Stream.concat(
                Stream.of(
                        java.resolve("bin").resolve("java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        LAUNCH),
                Stream.of(settings));
        var process =
                new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /// One that is too old for Rungs, in the usual places.
    private static Optional<Path> older() throws IOException {
        for (Path place : List.of(
                Path.of("/usr/lib/jvm"), Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java")))
            if (Files.isDirectory(place))
                try (var homes = Files.list(place)) {
                    var older = homes.filter(LaunchTest::isOlder).findFirst();
                    if (older.isPresent()) return older;
                }
        return Optional.empty();
    }

    private static boolean isOlder(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isRegularFile(release)) return false;
        try {
            var version = VERSION.matcher(Files.readString(release));
            if (!version.find()) return false;
            int feature = Integer.parseInt(version.group(1));
            return feature >= 17 && feature < 25;
        } catch (IOException e) {
            return false;
        }
    }
}
