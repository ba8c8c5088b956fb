package io.rungs.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder of the embedded defaults, held by this process alone for as long as it lives.
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// @throws StartRefused when another process holds the folder
    static DataFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) return new DataFolder(path, channel);
            channel.close();
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder %s cannot be used (%s).".formatted(path, e),
                    "Set RUNGS_DATA_DIR to a folder that Rungs may write to.");
        }
        throw new StartRefused(
                "Another Rungs already runs on the data folder %s.".formatted(path),
                "Stop it, or start this one on a folder of its own: RUNGS_DATA_DIR=<folder>, and PORT=<port>.");
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /// Where the database is made for the first time: found at a start, nothing was ever kept in it.
    Path making() {
        return path.resolve("postgres.making");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
