package io.rungs.browse.store;

import io.rungs.catalog.profile.ChangeClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of proposals is narrowed by; a part that is null narrows nothing.
public record ListFilter(
        @Nullable List<String> statuses,
        @Nullable String skill,
        @Nullable String author,
        @Nullable Queue queue,
        @Nullable ChangeClass changeClass,
        @Nullable String domain,
        @Nullable String cursor) {
    /// A part of the queue; all of them list the oldest turn first.
    public enum Queue {
        /// What waits for the viewer.
        MINE,
        /// What is in review or waits for its author.
        ALL,
        /// What waits for its author.
        AUTHOR,
        /// What waits for a moderator.
        HELD
    }
}
