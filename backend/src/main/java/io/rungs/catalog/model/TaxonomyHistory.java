package io.rungs.catalog.model;

import io.rungs.catalog.view.TaxonomyChange.Part;
import io.rungs.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was done to an entry, newest first: acts of admins, and what was worded otherwise when a whole scale was
/// set.
public interface TaxonomyHistory {
    Page<Kept> of(UUID entry, @Nullable String cursor);

    /// @param by nobody where the installation did it itself
    record Kept(Instant at, @Nullable UUID by, String sentence, List<Changed> changes) {}

    /// @param level that of a rung
    record Changed(
            Part part,
            @Nullable UUID level,
            @Nullable String before,
            @Nullable String after) {}
}
