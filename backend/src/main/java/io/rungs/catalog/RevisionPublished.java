package io.rungs.catalog;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledAs;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A skill has a new revision. `proposal` is the number of the proposal that it came of; none for an import.
@JournalledAs("catalog.revision-published")
public record RevisionPublished(
        UUID cause,
        @Nullable UUID actor,
        Instant at,
        SkillRef skill,
        int revision,
        ChangeClass changeClass,
        @Nullable Long proposal,
        List<UUID> cells)
        implements JournalEvent {
    @Override
    public Subject subject() {
        return new Subject("SKILL", skill.id());
    }
}
