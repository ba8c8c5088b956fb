package io.rungs.catalog.view;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which revision last changed a cell, and whose it was. No proposal means an import.
public record Blame(
        UUID cell,
        int revision,
        Instant publishedAt,
        @Nullable AccountRef author,
        ChangeClass changeClass,
        @Nullable Long proposal) {}
