package io.rungs.bench.run;

import io.rungs.bench.report.Shape;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Keeps how the server carried out each statement of an act, as `EXPLAIN (ANALYZE, BUFFERS)` says it.
public final class Plans {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    Plans(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /// Does the act once, with every statement of the product explained into `<name>.txt`; returns what is to be
    /// said of them.
    public Shape keep(String name, Installation rungs, Runnable act) throws Exception {
        explain(rungs.database(), "0");
        long from = Files.size(rungs.database().log());
        act.run();
        rungs.settle();
        explain(rungs.database(), "-1");
        var plans = plans(rungs.database().log(), from);
        Files.writeString(folder.resolve(name + ".txt"), String.join("\n\n", plans) + "\n");
        return Shape.of(plans);
    }

    private static void explain(Database database, String threshold) throws Exception {
        database.execute(
                "ALTER SYSTEM SET auto_explain.log_analyze = on",
                "ALTER SYSTEM SET auto_explain.log_buffers = on",
                "ALTER SYSTEM SET auto_explain.log_timing = off",
                "ALTER SYSTEM SET auto_explain.log_parameter_max_length = 0",
                "ALTER SYSTEM SET auto_explain.log_min_duration = " + threshold,
                "SELECT pg_reload_conf()");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!database.text("SELECT setting FROM pg_settings WHERE name = 'auto_explain.log_min_duration'")
                .equals(threshold))
            if (System.nanoTime() > end) throw new IllegalStateException("The server keeps its settings.");
    }

    private static List<String> plans(Path log, long from) throws IOException {
        List<String> plans = new ArrayList<>();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank()) continue;
                JsonNode entry = JSON.readTree(line);
                String message = entry.path("message").asString("");
                if (entry.path("user").asString("").equals("postgres") && message.contains("plan:")) plans.add(message);
            }
        }
        return plans;
    }
}
