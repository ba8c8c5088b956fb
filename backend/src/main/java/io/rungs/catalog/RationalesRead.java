package io.rungs.catalog;

import java.util.UUID;

/// What is read as the rationale of revisions, which themselves do not change.
public interface RationalesRead {
    /// From now on this is read, of the revisions that came of the cause.
    void lay(UUID cause, String text);
}
