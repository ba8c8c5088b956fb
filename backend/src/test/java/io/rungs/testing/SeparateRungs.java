package io.rungs.testing;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// A Rungs in a process of its own on a data folder of its own, which a test may kill and start again.
public final class SeparateRungs implements AutoCloseable {
    private static final int LONGEST_START_SECONDS = 240;
    private static final int HEAP = 400;

    private static @Nullable KnownClasses known;
    private static @Nullable Path prepared;

    private final Path folder;
    private final int heap;
    private final int port;
    private final Class<?> main;
    private final List<String> settings;
    private Process process;

    /// With wide limits, as far as the settings say nothing of them.
    ///
    /// @param settings further ones, as `--rungs.public-url=…`
    public SeparateRungs(String... settings) throws Exception {
        this(freePort(), settings);
    }

    public SeparateRungs(int port, String... settings) throws Exception {
        this(port, HEAP, PreparedRungs.class, WideLimits.besides(settings));
    }

    public static SeparateRungs withUsualLimits() throws Exception {
        return new SeparateRungs(freePort(), HEAP, PreparedRungs.class, List.of());
    }

    /// @param main what starts it, with all settings but its port and its data folder
    public static SeparateRungs startedBy(Class<?> main, String... settings) throws Exception {
        return withHeap(HEAP, main, settings);
    }

    /// @param heap in megabytes
    public static SeparateRungs withHeap(int heap, Class<?> main, String... settings) throws Exception {
        return new SeparateRungs(freePort(), heap, main, List.of(settings));
    }

    private SeparateRungs(int port, int heap, Class<?> main, List<String> settings) throws Exception {
        this(port, heap, main, settings, known().options());
    }

    private SeparateRungs(int port, int heap, Class<?> main, List<String> settings, List<String> options)
            throws Exception {
        folder = Files.createTempDirectory("rungs-separate");
        this.heap = heap;
        this.port = port;
        this.main = main;
        this.settings = settings;
        if (prepared != null && main == PreparedRungs.class && hasItsOwnDatabase()) copy(prepared, data());
        start(options);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    /// The one skill that there is.
    public String slug() {
        return PreparedRungs.SLUG;
    }

    public void start() throws Exception {
        start(known().options());
    }

    /// By a first one, which does nothing else.
    private static synchronized KnownClasses known() throws Exception {
        if (known == null) known = KnownClasses.learnedBy(SeparateRungs::startAndStop);
        return known;
    }

    private static void startAndStop(List<String> options) throws Exception {
        try (var first = new SeparateRungs(freePort(), HEAP, PreparedRungs.class, List.of(), options)) {
            first.stop();
            prepared = KnownClasses.FOLDER.resolve("data");
            FileSystemUtils.deleteRecursively(prepared);
            copy(first.data(), prepared);
        }
    }

    /// What the first one left, so that each after it finds its database made.
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator)
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private boolean hasItsOwnDatabase() {
        return settings.stream().noneMatch(it -> it.startsWith("--spring.datasource.url="));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void start(List<String> options) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of(main.getName(), "--server.port=" + port, "--rungs.data-dir=" + data()));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
        try {
            awaitReady();
        } catch (Throwable e) {
            kill();
            throw e;
        }
    }

    /// Past it, to the database of its own that it has where no setting names one.
    public Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
    }

    /// All that it has logged.
    public String logged() throws IOException {
        return Files.readString(log().toPath());
    }

    private File log() {
        return folder.resolve("log").toFile();
    }

    /// As the power going away: nothing of the process gets a chance to tidy up.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As an operator does it: what was begun is finished.
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        try (var client = HttpClient.newHttpClient()) {
            while (!logged().contains("Rungs is ready") || !answers(client)) {
                if (!process.isAlive() || System.nanoTime() > end)
                    throw new AssertionError("Rungs did not start: " + logged());
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean answers(HttpClient client) throws IOException, InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(baseUrl() + "/api/me")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) kill();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (NoSuchFileException e) {
            // Its database, which ends behind it, took a file away itself just then.
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
