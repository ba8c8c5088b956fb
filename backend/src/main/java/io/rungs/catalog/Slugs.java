package io.rungs.catalog;

import java.util.Optional;
import java.util.UUID;

/// Which domain, group or role a slug names, for whoever reads files that were written by people.
public interface Slugs {
    Optional<UUID> domain(String slug);

    Optional<UUID> group(String slug);

    Optional<UUID> role(String slug);
}
