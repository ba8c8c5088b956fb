package io.rungs.proposals.policy;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.profile.ProfileChange.OfExpectation;
import io.rungs.catalog.profile.StatementsMove;
import io.rungs.proposals.core.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of a role at a level goes up or down. A change that raises one thing and lowers another does both.
public record Bar(
        UUID skill,
        Place place,
        Direction direction,
        @Nullable Expectation before,
        @Nullable Expectation after) {
    /// All moves from the one profile to the other, by role and level.
    public static List<Bar> between(UUID skill, Profile before, Profile after, Framework framework) {
        List<Bar> bars = new ArrayList<>();
        for (ProfileChange change : ProfileChange.between(before, after, framework.ladder())) {
            if (!(change instanceof OfExpectation it)) continue;
            for (Direction direction : Direction.values())
                if (moves(it, direction, framework.scale()))
                    bars.add(new Bar(skill, it.place(), direction, it.before(), it.after()));
        }
        return bars;
    }

    private static boolean moves(OfExpectation it, Direction direction, ProficiencyScale scale) {
        if (it.before() != null && it.after() != null && moves(it.before(), it.after(), direction)) return true;
        int way = direction == Direction.RAISES ? 1 : -1;
        return way * Integer.compare(requirement(it.after()), requirement(it.before())) > 0
                || way * Integer.compare(proficiency(it.after(), scale), proficiency(it.before(), scale)) > 0;
    }

    /// By a statement that comes or goes.
    private static boolean moves(Expectation before, Expectation after, Direction direction) {
        if (before.asBelow() || after.asBelow()) return false;
        var statements = StatementsMove.between(before.words(), after.words());
        return direction == Direction.RAISES ? statements.raises() : statements.lowers();
    }

    /// Nothing asked is less than something that is neither, and that less than something optional.
    private static int requirement(@Nullable Expectation it) {
        if (it == null) return 0;
        return switch (it.requirement()) {
            case MANDATORY -> 3;
            case OPTIONAL -> 2;
            case null -> 1;
        };
    }

    private static int proficiency(@Nullable Expectation it, ProficiencyScale scale) {
        return scale.place(it == null ? null : it.proficiency());
    }
}
