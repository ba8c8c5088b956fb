package io.rungs.catalog.view;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a skill's history, with what it changed. No proposal means an import.
public record Revision(
        int revision,
        long publication,
        Instant publishedAt,
        @Nullable AccountRef author,
        List<AccountRef> coAuthors,
        List<AccountRef> approvers,
        String rationale,
        ChangeClass changeClass,
        @Nullable Long proposal,
        List<Change> changes) {}
