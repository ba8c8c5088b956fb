package io.rungs.catalog;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Which domain, group or role a slug names or named once, for whoever reads files that were written by people.
public interface Slugs {
    /// What a slug must be, for people.
    String FORM = "At most 80 small letters, digits and single hyphens between them.";

    Pattern WELL_FORMED = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    static boolean wellFormed(String slug) {
        return WELL_FORMED.matcher(slug).matches();
    }

    Optional<UUID> domain(String slug);

    Optional<UUID> group(String slug);

    Optional<UUID> role(String slug);
}
