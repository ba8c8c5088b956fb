package io.rungs.catalog;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin made, named, described, ordered, moved, merged, retired or restored a domain, a group, a role, a level
/// or a proficiency, or gave a role other levels or another family.
///
/// @param entry which; nothing where a list was put into another order
/// @param into the group or the role that it was merged into
/// @param taxonomy its version from then on
@JournalledAs("catalog.taxonomy-changed")
public record TaxonomyChanged(
        UUID cause,
        UUID actor,
        Instant at,
        TaxonomyKind kind,
        Act act,
        @Nullable UUID entry,
        @Nullable UUID into,
        long taxonomy)
        implements JournalEvent {
    /// The taxonomy as a whole: what happens to it is one story.
    private static final UUID WHOLE = new UUID(0, 0);

    /// What was done.
    public enum Act {
        CREATED,
        RENAMED,
        DESCRIBED,
        ORDERED,
        MOVED,
        RETIRED,
        RESTORED,
        MERGED,
        RUNGS_SET,
        FAMILY_SET;

        /// Whether it is to be heard of where somebody puts the list into an order.
        public boolean ofList() {
            return this != RENAMED && this != DESCRIBED && this != RUNGS_SET && this != FAMILY_SET;
        }

        /// Whether others may judge what stands there since, or nothing may come there.
        public boolean ofPlaces() {
            return this == MOVED || this == RETIRED || this == RESTORED || this == MERGED || this == RUNGS_SET;
        }
    }

    @Override
    public Subject subject() {
        return new Subject("taxonomy", WHOLE);
    }
}
