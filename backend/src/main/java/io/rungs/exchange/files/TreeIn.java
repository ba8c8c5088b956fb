package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.io.IOException;

/// Reads maps and lists in the order of a file, YAML or JSON; nothing of it is kept.
interface TreeIn extends AutoCloseable {
    enum Token {
        BEGIN_MAP,
        END_MAP,
        BEGIN_LIST,
        END_LIST,
        KEY,
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        END
    }

    /// @throws UnreadableFile where the file is none of its kind
    Token next() throws IOException;

    /// Of a key and of a value, as it is written.
    String text();

    /// Where what was read last begins.
    Spot spot();

    @Override
    void close() throws IOException;
}
