package io.rungs.catalog.model;

import io.rungs.catalog.view.LadderView;

/// Where the ladder is read as it is shown.
public interface Ladders {
    /// Asked of the database each time.
    long version();

    /// Of this version or a later one.
    LadderView since(long version);
}
