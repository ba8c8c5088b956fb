package io.rungs.bench.run;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.generated.Size;
import io.rungs.testing.Person;
import io.rungs.testing.WideLimits;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The built Rungs in a process of its own, on a database of its own that is filled with a generated catalogue.
///
/// It runs on the class path of the product and one class besides, the endpoint of constant answers.
public final class Installation implements AutoCloseable {
    private static final int LONGEST_START_SECONDS = 300;
    private static final int TEMPLATE_SKILL = 15;
    private static final int TEMPLATE_CELL = 4;
    private static final String CONSTANT = "io/rungs/bench/server/Constant.class";
    private static final List<String> PEOPLE =
            List.of("ada", "ines", "jonas", "lena", "marek", "nils", "omar", "priya", "tove");

    private final Size size;
    private final Path folder;
    private final Database database;
    private final int port;
    private final Process process;
    private final Map<String, UUID> accounts = new HashMap<>();
    private @Nullable Proposals proposals;

    private Installation(Size size) throws Exception {
        this.size = size;
        folder = Files.createTempDirectory("rungs-bench-" + size.name());
        database = new Database(folder.resolve("postgres"));
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /// One that runs and is filled.
    public static Installation filled(Size size) throws Exception {
        var rungs = new Installation(size);
        try {
            rungs.awaitReady();
            rungs.bringPeople();
            new Fill(rungs.database, size, rungs.accounts).fill();
            rungs.propose();
            return rungs;
        } catch (Exception e) {
            rungs.close();
            throw e;
        }
    }

    public Size size() {
        return size;
    }

    /// For what a row needs besides.
    public Proposals proposals() {
        return Objects.requireNonNull(proposals);
    }

    Map<String, UUID> accounts() {
        return accounts;
    }

    public Database database() {
        return database;
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public Person guest() {
        return Person.guest(url(""));
    }

    /// A session of its own for one of ada (admin), omar (reviewer), priya (owner), and six members.
    public Person signIn(String handle) {
        return Person.signIn(url(""), handle);
    }

    public UUID account(String handle) {
        return Objects.requireNonNull(accounts.get(handle));
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"));
        command.addAll(List.of("-cp", System.getProperty("bench.product.classpath") + File.pathSeparator + constant()));
        command.add("io.rungs.RungsApplication");
        command.addAll(List.of(
                "--bench.constant=true",
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--rungs.data-dir=" + folder.resolve("data"),
                "--rungs.first-admin=ada",
                "--rungs.seeds=none"));
        command.addAll(WideLimits.besides());
        for (String trust : List.of("t0", "t1", "t2"))
            command.add("--rungs.trust.open-proposals." + trust + "=10000000");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    /// A folder of classes that holds nothing but that endpoint.
    private Path constant() throws IOException {
        Path classes = folder.resolve("classes");
        Path file = classes.resolve(CONSTANT);
        Files.createDirectories(file.getParent());
        try (var compiled = Installation.class.getClassLoader().getResourceAsStream(CONSTANT)) {
            Files.copy(Objects.requireNonNull(compiled), file);
        }
        return classes;
    }

    private Path log() {
        return folder.resolve("log");
    }

    private void awaitReady() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!Files.readString(log()).contains("Rungs is ready")) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new IllegalStateException("Rungs did not start: " + Files.readString(log()));
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    /// Everybody signs in once; omar reviews and priya owns the whole site.
    private void bringPeople() {
        for (String handle : PEOPLE) {
            var me = signIn(handle).get("/api/me").expect(200).body();
            accounts.put(handle, UUID.fromString(me.at("/account/id").asString()));
        }
        Person ada = signIn("ada");
        give(ada, accounts.get("omar"), "REVIEWER");
        give(ada, accounts.get("priya"), "OWNER");
    }

    private static void give(Person admin, UUID account, String kind) {
        var form = Map.of("account", account, "kind", kind, "scope", Map.of("kind", "SITE"), "reason", "A benchmark.");
        admin.post("/api/admin/grants", form).expect(201);
    }

    /// What the product's statements touched.
    ///
    /// @param buffers pages of 8 kB, in memory or not
    /// @param rows that they returned or wrote
    public record Touched(double buffers, double rows) {}

    /// From an act until everybody owed has been told of it.
    public Touched touched(Runnable act) throws Exception {
        database.execute("SELECT pg_stat_statements_reset()");
        act.run();
        settle();
        return database.query(
                        "SELECT sum(shared_blks_hit + shared_blks_read), sum(rows) FROM pg_stat_statements"
                                + " WHERE userid = 'postgres'::regrole",
                        it -> new Touched(it.getDouble(1), it.getDouble(2)))
                .getFirst();
    }

    private void propose() throws Exception {
        proposals = Proposals.like(this, GeneratedSkill.of(TEMPLATE_SKILL).respelled(TEMPLATE_CELL));
        new SameRows(this).check(TEMPLATE_SKILL, TEMPLATE_CELL);
        proposals.add(
                0,
                IntStream.range(0, size.openProposals())
                        .mapToObj(it -> GeneratedSkill.of(it).clarified(0))
                        .toList());
        tidy();
    }

    /// As the autovacuum would after a while: statistics are there, and pages are known to be visible.
    public void tidy() throws SQLException {
        database.execute("VACUUM (ANALYZE)", "CHECKPOINT");
    }

    /// Until everything that was owed after an act has been delivered.
    public void settle() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (database.number(
                        "SELECT count(*) FROM journal.event e JOIN journal.reader r ON e.seq > r.seq WHERE r.name = 'inbox'")
                > 0) {
            if (System.nanoTime() > end) throw new IllegalStateException("Something is owed and not delivered.");
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        database.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
