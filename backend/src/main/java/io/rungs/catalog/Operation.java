package io.rungs.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One typed edit of one skill, with the base value of what it edits: what its author saw when writing it.
public sealed interface Operation {
    UUID skill();

    /// Whether the other edits the same name, summary or cell.
    default boolean sameTarget(Operation other) {
        if (!skill().equals(other.skill())) return false;
        if (this instanceof OnCell mine && other instanceof OnCell theirs)
            return mine.place().equals(theirs.place());
        return getClass() == other.getClass();
    }

    record SetName(UUID skill, String base, String proposed) implements Operation {}

    record SetSummary(
            UUID skill, @Nullable String base, @Nullable String proposed) implements Operation {}

    /// An edit of one cell.
    sealed interface OnCell extends Operation {
        Place place();
    }

    record AddExpectation(UUID skill, Place place, Expectation proposed) implements OnCell {}

    record EditExpectation(UUID skill, Place place, Expectation base, Expectation proposed) implements OnCell {}

    record RemoveExpectation(UUID skill, Place place, Expectation base) implements OnCell {}
}
