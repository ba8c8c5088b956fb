package io.rungs.exchange.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a table's lines are written, whatever kind of file it is in.
interface TableLines {
    /// @param cells nothing where nothing is said
    void line(List<@Nullable String> cells) throws IOException;
}
