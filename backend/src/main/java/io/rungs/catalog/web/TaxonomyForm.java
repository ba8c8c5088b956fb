package io.rungs.catalog.web;

import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an admin sends with an act on the taxonomy; each act asks for a part of it.
///
/// @param version of the taxonomy as the admin read it
record TaxonomyForm(@Nullable Long version) {
    /// A new entry; `domain` is that of a group, `letter` that of a proficiency. `summary` says
    /// what a role is about, and what a level or a proficiency means.
    record Made(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String letter,
            @Nullable String summary,
            @Nullable UUID domain) {}

    record Named(
            @Nullable Long version,
            @Nullable String name,
            @Nullable String slug,
            @Nullable String letter) {}

    record Described(@Nullable Long version, @Nullable String summary) {}

    /// Each of the list that is not retired, once; `domain` is that whose groups they are.
    record Ordered(
            @Nullable Long version,
            @Nullable UUID domain,
            @Nullable List<UUID> order) {}

    record Moved(@Nullable Long version, @Nullable UUID domain) {}

    /// No family for a role of its own.
    record OfFamily(@Nullable Long version, @Nullable UUID family) {}

    record Merged(@Nullable Long version, @Nullable UUID into) {}

    long seen() {
        return seen(version);
    }

    /// @throws Refusal.Invalid `version-needed`
    static long seen(@Nullable Long version) {
        if (version == null)
            throw Refusal.invalid("version-needed", "version", "Say at which version you read the list.");
        return version;
    }
}
