package io.rungs.browse.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What concerns the caller on a skill's page, and the counts that change without a revision: 100 means at least
/// so many.
public record SkillMine(
        boolean signedIn,
        List<Act> allowedActions,
        @Nullable MyWatch watch,
        int watchers,
        List<MyDraft> drafts,
        int openProposals,
        int threads) {
    public enum Act {
        WATCH,
        SUGGEST,
        COMMENT
    }

    public record MyWatch(@JsonProperty("notify") Notify loudness, WatchReason reason, Instant since) {}

    public record MyDraft(long number, String title, Instant updatedAt) {}
}
