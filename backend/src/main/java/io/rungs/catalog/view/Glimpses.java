package io.rungs.catalog.view;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// First looks at what revisions changed.
public interface Glimpses {
    /// A skill's revision by its number.
    record RevisionOf(UUID skill, int number) {}

    /// Of all of those that there are, in one query for their changes.
    Map<RevisionOf, Glimpse> of(Collection<RevisionOf> revisions);
}
