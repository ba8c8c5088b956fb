package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.identity.MoveGrants;
import io.rungs.identity.Scope;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one group of two: the one is read as the other wherever it stands, its skills, its addresses, what is
/// proposed into it and the rights that people hold in it follow. Revisions stay as they are.
@Component
public class MergeGroups {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final MoveGrants grants;
    private final Clock clock;

    MergeGroups(TaxonomyLists lists, TaxonomyDesk desk, MoveGrants grants, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.grants = grants;
        this.clock = clock;
    }

    /// @param seen the version at which the admin read both
    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-merged`
    /// @throws Refusal.Invalid `unknown-entry`, `entry-retired`, `merged-into-itself`
    @Transactional
    public Reshaped merge(UUID admin, UUID group, long seen, @Nullable UUID into) {
        if (into == null) throw Refusal.invalid("unknown-entry", "into", "Say into which group it is merged.");
        if (into.equals(group)) throw Refusal.invalid("merged-into-itself", "into", "Choose another group.");
        long version = lists.next();
        Stream.of(group, into).sorted().forEach(it -> lists.hold(TaxonomyKind.GROUP, it));
        var target = desk.target(TaxonomyKind.GROUP, into, "into");
        desk.entry(TaxonomyKind.GROUP, into, seen);
        var before = desk.entry(TaxonomyKind.GROUP, group, seen);
        before.requireNotMerged();
        return carryOut(admin, version, before, target);
    }

    private Reshaped carryOut(UUID admin, long version, TaxonomyEntry before, TaxonomyEntry target) {
        var after = before.mergedInto(target);
        lists.save(after);
        lists.follow(before.id(), target);
        lists.moveSkills(before.id(), target.id());
        grants.move(
                admin,
                new Scope(Scope.Kind.GROUP, before.id()),
                new Scope(Scope.Kind.GROUP, target.id()),
                before.name() + " was merged into " + target.name() + ".");
        return desk.merged(admin, version, before, after, target, clock.instant());
    }
}
