package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.kernel.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers an entry nowhere from now on, or everywhere again. What stands in it stays, and shows it.
@Component
public class RetireEntry {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;

    RetireEntry(TaxonomyLists lists, TaxonomyDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-retired`, `entry-merged`, `last-of-list`
    @Transactional
    public Reshaped retire(UUID admin, TaxonomyKind kind, UUID id, long seen) {
        long version = lists.next();
        lists.hold(kind, id);
        var before = desk.entry(kind, id, seen);
        var after = before.retired();
        desk.requireRest(kind, lists.offered(kind, null).size() - 1);
        return desk.changed(admin, version, before, after, Act.RETIRED, "retired " + before.name());
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-not-retired`, `entry-merged`, `list-full`
    @Transactional
    public Reshaped restore(UUID admin, TaxonomyKind kind, UUID id, long seen) {
        long version = lists.next();
        var before = desk.entry(kind, id, seen);
        var after = before.restored(lists.last(kind));
        var others = lists.offered(kind, null);
        desk.requireRoom(kind, others.size());
        if (kind == TaxonomyKind.LEVEL) lists.giveToRoles(id, others);
        return desk.changed(admin, version, before, after, Act.RESTORED, "restored " + before.name());
    }
}
