package io.rungs.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an author sends: for a draft, and for each new patch set.
public record Submission(
        @Nullable String title,
        @Nullable String rationale,
        @Nullable List<OperationForm> operations) {}
