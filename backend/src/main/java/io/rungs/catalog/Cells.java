package io.rungs.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which cells there are and what they said.
public interface Cells {
    Optional<CellRef> find(UUID cell);

    /// All of those that exist, in one query.
    Map<UUID, CellRef> named(Collection<UUID> cells);

    /// What the cell says at a revision of its skill; nothing when it was empty then.
    Optional<String> description(UUID cell, int revision);
}
