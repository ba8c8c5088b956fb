package io.rungs.catalog.usecase;

import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.model.FrameworkRows;
import io.rungs.catalog.model.FrameworkRows.Standing;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gives a role these levels and no others, with its own titles and texts; none goes at which something stands.
final class RungsChange {
    private static final Standing NOTHING = new Standing(0, 0);

    private final FrameworkRows rows;
    private final Framework framework;

    /// What the role had, and has from now on.
    record Rungs(List<RoleRung> had, List<RoleRung> has) {}

    RungsChange(FrameworkRows rows, Framework framework) {
        this.rows = rows;
        this.framework = framework;
    }

    /// @throws Refusal.Invalid naming everything that is wrong
    /// @throws Refusal.Conflict `rung-occupied`
    Rungs carryOut(UUID role, String name, List<WantedRung> wanted) {
        List<RoleRung> rungs = ReadLadder.rungs(wanted, framework.ladder());
        List<RoleRung> had = framework.rungs(role);
        requireFree(role, name, had, rungs);
        rows.keepRungs(
                role,
                framework.ladder().active().stream().map(Ladder.Entry::level).toList(),
                rungs);
        return new Rungs(had, rungs);
    }

    private void requireFree(UUID role, String name, List<RoleRung> had, List<RoleRung> rungs) {
        Map<Level, Standing> standing = rows.standing(role);
        List<String> occupied = had.stream()
                .map(RoleRung::level)
                .filter(it -> rungs.stream().noneMatch(kept -> kept.level().equals(it)))
                .filter(standing::containsKey)
                .map(it -> sentence(framework.title(new Place(role, it)), standing.getOrDefault(it, NOTHING)))
                .toList();
        if (!occupied.isEmpty()) throw Refusal.conflict("rung-occupied", name + ": " + String.join(" ", occupied));
    }

    /// As "3 skills, 3 expectations stand at Senior."
    private static String sentence(String rung, Standing it) {
        return "%s, %s at %s."
                .formatted(
                        it.skills() == 1 ? "1 skill" : it.skills() + " skills",
                        it.expectations() == 1 ? "1 expectation stands" : it.expectations() + " expectations stand",
                        rung);
    }
}
