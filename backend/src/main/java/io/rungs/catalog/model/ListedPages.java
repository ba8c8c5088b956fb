package io.rungs.catalog.model;

import java.time.Instant;
import java.util.List;

/// Where it stands which pages there are to be found.
public interface ListedPages {
    /// @param changed when what it says was published
    record Listed(String slug, Instant changed) {}

    /// The skills that are in use, at most so many, by their addresses.
    List<Listed> skills(int most);
}
