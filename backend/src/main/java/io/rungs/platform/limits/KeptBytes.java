package io.rungs.platform.limits;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer that nobody has read yet: in memory, or in a file once that is asked for.
final class KeptBytes implements AutoCloseable {
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private long size;

    long size() {
        return size;
    }

    boolean onDisk() {
        return file != null;
    }

    void write(byte[] bytes, int from, int length) {
        try {
            if (toFile == null) memory.write(bytes, from, length);
            else toFile.write(bytes, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        size += length;
    }

    /// Whatever is there and whatever comes is kept in a file.
    void toDisk() {
        try {
            file = Files.createTempFile("rungs-answer", null);
            toFile = new BufferedOutputStream(Files.newOutputStream(file));
            memory.writeTo(toFile);
            memory.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream read() throws IOException {
        if (toFile == null || file == null) return new ByteArrayInputStream(memory.toByteArray());
        toFile.flush();
        return Files.newInputStream(file);
    }

    void forget() {
        memory.reset();
        size = 0;
        try {
            if (toFile != null) toFile.close();
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            toFile = null;
            file = null;
        }
    }

    @Override
    public void close() {
        forget();
    }
}
