package io.rungs.discussion.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a reader looks at long threads that are folded.
///
/// @param comment the one that is sought
/// @param seen the newest that was read before: what was given then is given again, with what was said since
public record Look(@Nullable UUID comment, @Nullable UUID seen) {}
