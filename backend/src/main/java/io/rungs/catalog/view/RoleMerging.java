package io.rungs.catalog.view;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What merging one role into another comes to, before it is done.
///
/// @param publication the newest that was looked at: what is merged is what was seen
/// @param skills that have the one
/// @param moving expectations of the one where the other says nothing: they follow
/// @param same where both say the same
/// @param colliding where both say something different: each is decided
/// @param rungs the names of levels that the other gets
/// @param items of a part of the skills what collides there, by the skills' names
public record RoleMerging(
        long publication,
        int skills,
        int moving,
        int same,
        int colliding,
        List<String> rungs,
        List<Colliding> items,
        @Nullable String next) {
    /// A skill in which both say something different.
    public record Colliding(SkillRef skill, List<CollidingPlace> places) {}

    /// @param from what is said of the role that becomes the other
    /// @param into what is said of the other
    public record CollidingPlace(Level level, String levelName, Said from, Said into) {}

    /// @param description nothing where it is as below
    public record Said(
            @Nullable String description,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency) {}
}
