package io.rungs.bench.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import io.rungs.bench.generated.Size;
import io.rungs.bench.report.PerformancePage;
import io.rungs.bench.report.Plot;
import io.rungs.bench.report.Report;
import io.rungs.bench.report.Report.Machine;
import io.rungs.bench.report.Result;
import io.rungs.bench.rows.ApproveAndPublish;
import io.rungs.bench.rows.BringIn;
import io.rungs.bench.rows.Lists;
import io.rungs.bench.rows.PostComment;
import io.rungs.bench.rows.PublishInLarge;
import io.rungs.bench.rows.ReadPage;
import io.rungs.bench.rows.ReadProfile;
import io.rungs.bench.rows.ReadSignedIn;
import io.rungs.bench.rows.ReadUnchanged;
import io.rungs.bench.rows.Submit;
import io.rungs.bench.rows.TakeOut;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Runs the benchmarks and writes docs/performance.md. Settings, as system properties: `bench.rows` (some of them
/// only, as `R1,W3`) and `bench.divide` (smaller installations, shorter runs); with either, what is found stays in
/// backend/target/bench, where the plans of the statements always go.
public final class Bench {
    private static final List<Row> ROWS = List.of(
            new ReadProfile(),
            new ReadSignedIn(),
            new ReadPage(),
            new ReadUnchanged(),
            new Lists(),
            new PublishInLarge(),
            new TakeOut(),
            new ApproveAndPublish(),
            new Submit(),
            new PostComment(),
            new BringIn());

    private final Set<String> wanted;
    private final int divisor;
    private final Path docs;
    private final Path target;

    private Bench(Path home, String rows, int divisor) {
        this.wanted = rows.isBlank() ? Set.of() : Set.of(rows.split(","));
        this.divisor = divisor;
        boolean whole = wanted.isEmpty() && divisor == 1;
        this.target = home.resolve("backend/target/bench");
        this.docs = whole ? home.resolve("docs") : target;
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        try {
            new Bench(
                            Path.of(System.getProperty("rungs.home")),
                            System.getProperty("bench.rows", ""),
                            Integer.getInteger("bench.divide", 1))
                    .run();
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        // The load tool leaves threads behind.
        System.exit(0);
    }

    private void run() throws Exception {
        Files.createDirectories(docs.resolve("bench"));
        var large = divisor == 1 ? Size.LARGE : Size.LARGE.dividedBy(divisor);
        List<Result> results = new ArrayList<>();
        say("Starting and filling two installations.");
        try (var few = Installation.filled(Size.SMALL);
                var many = Installation.filled(large)) {
            say("Filled.");
            var ground =
                    new Ground(few, many, divisor == 1 ? Pace.FULL : Pace.SHORT, new Plans(target.resolve("plans")));
            for (Row row : ROWS) {
                if (!wanted.isEmpty() && !wanted.contains(row.name())) continue;
                say("Measuring " + row.name() + ".");
                var measured = row.measure(ground);
                measured.forEach(Bench::say);
                results.addAll(measured);
            }
            write(new Report(machine(many), List.of(said(few), said(many)), results));
        }
        var missed = results.stream().filter(it -> !it.met()).toList();
        say("%d results, %d goals missed.".formatted(results.size(), missed.size()));
        missed.forEach(Bench::say);
    }

    private void write(Report report) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(docs.resolve("bench/results.json"), json.writeValueAsString(report) + "\n");
        var plots = Plot.of(report);
        for (Plot.File plot : plots) Files.writeString(docs.resolve("bench").resolve(plot.name()), plot.svg());
        Files.writeString(docs.resolve("performance.md"), PerformancePage.of(report, plots));
        say("Written: " + docs.resolve("performance.md"));
    }

    private static String said(Installation it) {
        var size = it.size();
        return "%s: %,d skills, %,d expectations, %,d open proposals; behind the lists %,d proposals, revisions, threads and notifications"
                .formatted(size.name(), size.skills(), size.skills() * 10, size.openProposals(), size.crowd());
    }

    private static Machine machine(Installation rungs) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                LocalDate.now(Clock.systemUTC()),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() >> 30,
                "JDK " + Runtime.version(),
                system.getName() + " " + system.getArch(),
                "PostgreSQL " + rungs.database().text("SHOW server_version"));
    }

    private static void say(Result it) {
        var goal = it.goal();
        say("%s %s: %s (%s – %s), goal %s: %s; %.4g against %.4g %s"
                .formatted(
                        it.row(),
                        it.work(),
                        goal.written(it.ratio()),
                        goal.written(it.lowest()),
                        goal.written(it.highest()),
                        goal.written(),
                        it.met() ? "met" : "MISSED",
                        it.subject(),
                        it.against(),
                        it.unit()));
    }

    private static void say(String line) {
        System.out.println("[bench] " + line);
    }
}
