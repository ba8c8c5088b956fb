package io.rungs.catalog.usecase;

import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.FrameworkRows;
import io.rungs.catalog.model.FrameworkRows.Standing;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.view.RungsOfRole;
import io.rungs.catalog.view.RungsOfRole.Rung;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows an admin which levels a role has, and gives it others.
@Component
public class ShapeRungs {
    private static final Standing NOTHING = new Standing(0, 0);

    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final FrameworkRows rows;
    private final Clock clock;

    ShapeRungs(TaxonomyLists lists, TaxonomyDesk desk, FrameworkRows rows, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.rows = rows;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound `unknown-entry`
    @Transactional(readOnly = true)
    public RungsOfRole read(UUID role) {
        desk.entry(TaxonomyKind.ROLE, role);
        Framework framework = rows.read();
        var standing = rows.standing(role);
        return new RungsOfRole(framework.ladder().active().stream()
                .map(it -> rung(it, framework.rungs(role), standing.getOrDefault(it.level(), NOTHING)))
                .toList());
    }

    private static Rung rung(Ladder.Entry level, List<RoleRung> rungs, Standing standing) {
        Optional<RoleRung> its =
                rungs.stream().filter(it -> it.level().equals(level.level())).findFirst();
        return new Rung(
                level.slug(),
                level.name(),
                its.isPresent(),
                its.map(RoleRung::title).orElse(null),
                its.map(RoleRung::text).orElse(null),
                standing.skills(),
                standing.expectations());
    }

    /// @param seen the version at which the admin read them
    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-merged`, `rung-occupied`, `nothing-changes`
    @Transactional
    public Reshaped set(UUID admin, UUID role, long seen, @Nullable List<WantedRung> wanted) {
        if (wanted == null) throw Refusal.invalid("bad-text", "rungs", "Say which levels the role has.");
        long version = lists.next();
        var entry = desk.entry(TaxonomyKind.ROLE, role, seen);
        entry.requireNotMerged();
        var changed = new RungsChange(rows, rows.read()).carryOut(role, entry.name(), wanted);
        TaxonomyDesk.requireChange(entry, changed.had(), changed.has());
        desk.keep(
                version,
                new TaxonomyAct(
                        TaxonomyKind.ROLE,
                        Act.RUNGS_SET,
                        role,
                        null,
                        null,
                        "changed the levels of " + entry.name(),
                        changed.had(),
                        changed.has(),
                        admin,
                        clock.instant()));
        return new Reshaped(role, version);
    }
}
