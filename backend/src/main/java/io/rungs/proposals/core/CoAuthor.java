package io.rungs.proposals.core;

import java.time.Instant;
import java.util.UUID;

/// Whose work a proposal also is: credited when it is published, and not counted when it is judged.
public record CoAuthor(UUID account, Because because, Instant since) {
    public enum Because {
        /// It was theirs before somebody adopted it.
        ADOPTED,
        /// They worded a part of it.
        SUGGESTED
    }
}
