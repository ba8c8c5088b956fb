package io.rungs.discussion;

import io.rungs.catalog.SkillRef;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment that a moderator took away, as moderators see it: with what it said, and where.
///
/// @param said its Markdown, which nobody else reads
public record HiddenComment(
        Comment comment,
        String said,
        AccountRef hiddenBy,
        Instant hiddenAt,
        @Nullable SkillRef skill,
        @Nullable Long proposal,
        String title,
        String href) {}
