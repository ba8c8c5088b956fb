package io.rungs.discussion.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who reads the talk, and so what of it is there: what was never let through is its author's and the moderators'.
public record Reader(@Nullable UUID person, boolean moderator) {
    public boolean sees(PostedComment comment) {
        return comment.letThrough() || moderator || comment.author().equals(person);
    }

    public boolean sees(StartedThread thread) {
        return thread.letThrough() || moderator || thread.startedBy().equals(person);
    }
}
