package io.rungs.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server process that outlives a killed Rungs: it would keep the next start from opening the same database.
final class OrphanedPostgres {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostgres.class);

    /// Of a file that was cut off half-written there is nothing to read.
    private static final Pattern PID = Pattern.compile("[1-9][0-9]{0,17}");

    private OrphanedPostgres() {}

    /// Ends the server of that database folder, if one runs. The caller holds the [DataFolder], so it is nobody's.
    static void stop(Path database) throws IOException {
        var orphan = pid(database).flatMap(ProcessHandle::of).filter(it -> serves(it, database));
        if (orphan.isEmpty()) return;
        LOG.info(
                "Stopping the PostgreSQL server {} that a killed run left",
                orphan.get().pid());
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw refused(orphan.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(orphan.get());
        }
    }

    private static Optional<Long> pid(Path database) throws IOException {
        Path file = database.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(it -> PID.matcher(it).matches())
                .map(Long::valueOf);
    }

    /// A process id is used again in time: only a process that names the folder is the one.
    private static boolean serves(ProcessHandle process, Path database) {
        return process.info().commandLine().orElse("").contains(database.toString());
    }

    private static StartRefused refused(ProcessHandle orphan) {
        return new StartRefused(
                "A PostgreSQL server that a killed run left (process %d) does not stop.".formatted(orphan.pid()),
                "End that process, then start Rungs again.");
    }
}
