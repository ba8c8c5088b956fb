package io.rungs.catalog;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a profile the next revision of its skill.
public interface PublishRevision {
    /// What is published and on whose account. `before` is what it comes after; without it, or where that was only
    /// proposed, the first revision makes the skill.
    /// `publisher` is who did it, nobody when Rungs did; `commandCause`
    /// ties the events of one command together.
    record Publication(
            UUID skill,
            @Nullable Head before,
            Profile profile,
            ChangeClass changeClass,
            Cause cause,
            Credits credits,
            String rationale,
            @Nullable UUID publisher,
            UUID commandCause,
            Instant at) {
        /// As it is published; nothing before the first revision.
        public @Nullable Head published() {
            return before == null || before.revision() == 0 ? null : before;
        }
    }

    /// The one cause of a revision.
    sealed interface Cause {
        UUID id();

        record ByProposal(UUID id, long number) implements Cause {}

        record ByImport(UUID id) implements Cause {}

        /// A role was merged into another.
        record ByMerge(UUID id) implements Cause {}
    }

    /// Whose work it is and who vouched for it. An import of the installation itself has no author.
    record Credits(@Nullable UUID author, List<UUID> coAuthors, List<UUID> approvers) {}

    /// The new revision's number.
    ///
    /// @throws io.rungs.kernel.Refusal.Conflict `head-moved` when the skill was published since it was read,
    ///     `slug-taken` when its address is or was that of another skill
    int publish(Publication publication);
}
