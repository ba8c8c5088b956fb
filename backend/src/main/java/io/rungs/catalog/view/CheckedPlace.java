package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a ladder check found in what is published, and where. Without a cell nothing was ever said there; without a
/// role and a level it is about the summary.
public record CheckedPlace(
        SkillRef skill,
        @Nullable RoleRef role,
        @Nullable Level level,
        @Nullable UUID cell,
        String code,
        Finding.Severity severity,
        String sentence) {
    public static CheckedPlace of(SkillRef skill, @Nullable UUID cell, LadderFinding found) {
        return new CheckedPlace(
                skill, found.role(), found.level(), cell, found.code(), found.severity(), found.sentence());
    }
}
