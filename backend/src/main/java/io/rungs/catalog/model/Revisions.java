package io.rungs.catalog.model;

import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.ProfileChange;
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

    /// Takes an address for a skill for ever. It waits for whoever is about to take the same one.
    ///
    /// @return whether no other skill has or had it
    boolean take(String slug, UUID skill, Instant at);

    /// A skill that does not exist yet, at an address that it has taken; its first revision is appended next.
    ///
    /// @return whether it did not exist
    boolean addSkill(UUID skill, Profile profile, Instant at);

    /// Moves the skill's head by one, and what the lists show of it.
    ///
    /// @return whether the head still was the expected one
    boolean moveHead(UUID skill, int expected, Profile profile, Instant at);

    /// The identities of these places and of all that were mentioned before; those that are missing are made.
    Map<Place, UUID> ensureCells(UUID skill, Collection<Place> places);

    /// Keeps the revision, its credits and changes, and brings the rows of the head up to it.
    void append(Entry revision);
}
