package io.rungs.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sets the installation's levels and proficiencies, and the rungs of its roles: an admin's acts, or the
/// installation's own at its first start.
///
/// Each carries the version of the ladder that it was written on, and is refused once that is another.
public interface SetLadder {
    /// Who does it, on which version, and why.
    ///
    /// @param by nobody when the installation does it itself
    record Act(@Nullable UUID by, long version, @Nullable String reason) {}

    /// A level as it shall be.
    ///
    /// @param id of one that there is; of a new one there is none yet
    record WantedLevel(
            @Nullable UUID id,
            String slug,
            String name,
            @Nullable String definition) {}

    /// A proficiency as it shall be.
    ///
    /// @param id of one that there is; of a new one there is none yet
    record WantedProficiency(
            @Nullable UUID id,
            String slug,
            String letter,
            String name,
            @Nullable String definition) {}

    /// A rung as it shall be, at the level of this slug.
    record WantedRung(
            String level, @Nullable String title, @Nullable String text) {}

    /// These are the levels, lowest first. Those that are not among them are retired: what stands at them stays.
    /// One that was retired comes back by its id or its slug. A new level is given to the roles that have all
    /// others.
    ///
    /// @throws io.rungs.kernel.Refusal.Invalid naming everything that is wrong
    /// @throws io.rungs.kernel.Refusal.Conflict `ladder-moved`
    void levels(Act act, List<WantedLevel> levels);

    /// As [#levels(Act, List)], where some of them are retired again once everything stands at them.
    ///
    /// @param passing how many: there may be so many more
    void levels(Act act, List<WantedLevel> levels, int passing);

    /// These are the proficiencies, lowest first; as [#levels(Act, List)].
    void proficiencies(Act act, List<WantedProficiency> proficiencies);

    /// As [#levels(Act, List, int)].
    void proficiencies(Act act, List<WantedProficiency> proficiencies, int passing);

    /// These are the rungs of a role.
    ///
    /// @throws io.rungs.kernel.Refusal.Conflict `rung-occupied` where something stands at one that would go
    void rungs(Act act, UUID role, List<WantedRung> rungs);
}
