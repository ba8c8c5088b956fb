package io.rungs.catalog.model;

import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.Place;
import io.rungs.catalog.Profile;
import io.rungs.catalog.ProfileChange;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The skills and their revisions, as the publishing transaction writes them.
public interface Revisions {
    /// A revision that is about to be kept, and what leads to it from the one before.
    record Entry(
            UUID skill,
            int number,
            Document document,
            ChangeClass changeClass,
            Cause cause,
            Credits credits,
            String rationale,
            Instant at,
            List<ProfileChange> changes,
            Map<Place, UUID> cells) {}

    /// A skill that does not exist yet; its first revision is appended next.
    void addSkill(UUID skill, String slug, UUID group, Profile profile, Instant at);

    /// Moves the skill's head by one, and what the lists show of it.
    ///
    /// @return whether the head still was the expected one
    boolean moveHead(UUID skill, int expected, Profile profile, Instant at);

    UUID groupOf(UUID skill);

    /// The identities of these places and of all that were mentioned before; those that are missing are made.
    Map<Place, UUID> ensureCells(UUID skill, Collection<Place> places);

    /// Keeps the revision, its credits and changes, and brings the rows of the head up to it.
    void append(Entry revision);
}
