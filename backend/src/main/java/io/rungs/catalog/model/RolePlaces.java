package io.rungs.catalog.model;

import java.util.List;
import java.util.UUID;

/// Where a role stands, for whoever makes it another.
public interface RolePlaces {
    /// The skills that have it.
    List<UUID> skills(UUID role);

    /// The newest publication of these; nought of none.
    long newest(UUID role);

    /// The levels at which something stands of the one that are no rung of the other, lowest first.
    List<UUID> missing(UUID from, UUID into);

    /// What stands of the one stands of the other from now on, as far as the other never stood there: a cell keeps
    /// its identity, its history and its talk. The other gets the rungs that this needs, with their titles and
    /// texts.
    void follow(UUID from, UUID into);
}
