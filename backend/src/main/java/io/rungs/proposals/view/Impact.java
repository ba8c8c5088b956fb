package io.rungs.proposals.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Level;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.core.Direction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// What publishing a proposal would bring about. `roles` and `levels` are those whose bar moves; `watchers` are
/// counted up to ten thousand; `moreConflicts` says that there are more open proposals on the same places than were
/// looked at.
@Schema(name = "Impact")
public record Impact(
        List<BarMove> bars,
        List<RoleRef> roles,
        List<Level> levels,
        int watchers,
        List<Conflicting> conflicts,
        boolean moreConflicts) {
    /// What is asked of a role at a level goes up or down.
    public record BarMove(SkillRef skill, RoleRef role, Level level, Direction direction, String sentence) {}

    /// An open proposal that would collide with what is published then, and does not now.
    @Schema(name = "ImpactConflict")
    public record Conflicting(long number, String title, AccountRef author, String sentence) {}
}
