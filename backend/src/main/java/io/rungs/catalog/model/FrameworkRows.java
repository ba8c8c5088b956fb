package io.rungs.catalog.model;

import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.ProficiencyScale;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What profiles are held against, as its admins write it.
public interface FrameworkRows {
    /// Nobody else changes the taxonomy until the transaction ends.
    ///
    /// @return its version
    long lock();

    /// As it stands in the database now.
    Framework read();

    /// All levels in their order; none is ever taken out.
    void keepLevels(List<Ladder.Entry> all);

    /// All proficiencies in their order; none is ever taken out.
    void keepProficiencies(List<ProficiencyScale.Entry> all);

    /// Gives these levels to each role that has all of those.
    void giveToWhoHasAll(Collection<Level> had, Collection<Level> given);

    /// The role's rungs at those of these levels; those at others stay.
    void keepRungs(UUID role, Collection<Level> levels, List<RoleRung> rungs);

    /// How much stands at a rung, by level.
    Map<Level, Standing> standing(UUID role);

    record Standing(int skills, int expectations) {}

    enum Field {
        NAME,
        DEFINITION,
        TITLE,
        TEXT
    }

    /// A text that was changed: of a level, a proficiency, or of a role's rung at a level.
    record Wording(
            UUID subject,
            @Nullable Level rung,
            Field field,
            @Nullable String before,
            @Nullable String after) {}

    /// Those that say what they said before are left out.
    void remember(List<Wording> wordings, @Nullable UUID by, Instant at);
}
