package io.rungs.browse.store;

import io.rungs.browse.view.ProposalCard.Bar;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one operation moves the bar: the requirement and the proficiency before and after, where they are set.
record OperationBar(
        @Nullable String requirementBefore,
        @Nullable String requirement,
        @Nullable String proficiencyBefore,
        @Nullable String proficiency) {
    private static final List<String> REQUIREMENTS = List.of("OPTIONAL", "MANDATORY");

    static @Nullable Bar of(List<OperationBar> moves, ProficiencyScale scale) {
        boolean raises = moves.stream().anyMatch(it -> it.raises(1, scale));
        boolean lowers = moves.stream().anyMatch(it -> it.raises(-1, scale));
        if (raises) return lowers ? Bar.BOTH : Bar.RAISES;
        return lowers ? Bar.LOWERS : null;
    }

    private boolean raises(int sign, ProficiencyScale scale) {
        int required = Integer.compare(rank(requirement), rank(requirementBefore));
        int proficient = Integer.compare(place(scale, proficiency), place(scale, proficiencyBefore));
        return sign * required > 0 || sign * proficient > 0;
    }

    /// What is not set is below everything.
    private static int rank(@Nullable String requirement) {
        return requirement == null ? -1 : REQUIREMENTS.indexOf(requirement);
    }

    private static int place(ProficiencyScale scale, @Nullable String kept) {
        return scale.place(kept == null ? null : Proficiency.kept(kept));
    }
}
