package io.rungs.discussion;

import io.rungs.catalog.SkillRef;
import org.jspecify.annotations.Nullable;

/// A comment that waits for a moderator, with where it was said.
public record HeldComment(
        Comment comment, @Nullable SkillRef skill, @Nullable Long proposal, String title, String href) {}
