package io.rungs.proposals.core;

import io.rungs.kernel.Cursor.Mark;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All reviews of a proposal, a page at a time: a [Dossier] has of mere comments the newest alone.
public interface Reviews {
    /// The newest first, those before that one.
    List<Review> of(UUID proposal, @Nullable Mark before, int limit);

    /// Whether a mere comment was given before that.
    boolean hasNote(UUID proposal, Mark before);
}
