package io.rungs.browse.store;

import io.rungs.browse.view.ProposalCard.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one operation moves the bar: the requirement and the proficiency before and after, where they are set.
record OperationBar(
        @Nullable String requirementBefore,
        @Nullable String requirement,
        @Nullable String proficiencyBefore,
        @Nullable String proficiency) {
    private static final List<String> REQUIREMENTS = List.of("OPTIONAL", "MANDATORY");
    private static final List<String> PROFICIENCIES = List.of("AWARENESS", "WORKING", "ADVANCED", "EXPERT");

    static @Nullable Bar of(List<OperationBar> moves) {
        boolean raises = moves.stream().anyMatch(it -> it.raises(1));
        boolean lowers = moves.stream().anyMatch(it -> it.raises(-1));
        if (raises) return lowers ? Bar.BOTH : Bar.RAISES;
        return lowers ? Bar.LOWERS : null;
    }

    private boolean raises(int sign) {
        int required = Integer.compare(rank(REQUIREMENTS, requirement), rank(REQUIREMENTS, requirementBefore));
        int proficient = Integer.compare(rank(PROFICIENCIES, proficiency), rank(PROFICIENCIES, proficiencyBefore));
        return sign * required > 0 || sign * proficient > 0;
    }

    /// What is not set is below everything.
    private static int rank(List<String> rising, @Nullable String value) {
        return value == null ? -1 : rising.indexOf(value);
    }
}
