package io.rungs.exchange.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.Gathered;
import io.rungs.exchange.model.KnownWords;
import java.util.Map;

/// What several files say together, for tests that need no database.
public final class GatheredFiles {
    private GatheredFiles() {}

    /// @param texts by the files' names
    public static Gathered of(Map<String, String> texts) {
        var rows = new RowsOf();
        texts.forEach(
                (name, text) -> ReadFiles.read(new Source(text.getBytes(UTF_8), name, null), KnownWords.NONE, rows));
        if (!rows.refused.isEmpty()) throw new AssertionError(rows.refused);
        var gathered = new Gathered();
        rows.rows.forEach(gathered::add);
        return gathered;
    }
}
