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

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-retired`, `entry-merged`
    @Transactional
    public Reshaped retire(UUID admin, TaxonomyKind kind, UUID id, long seen) {
        long version = lists.next();
        lists.hold(kind, id);
        var before = desk.entry(kind, id, seen);
        return desk.changed(admin, version, before, before.retired(), Act.RETIRED, "retired " + before.name());
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-not-retired`, `entry-merged`
    @Transactional
    public Reshaped restore(UUID admin, TaxonomyKind kind, UUID id, long seen) {
        long version = lists.next();
        var before = desk.entry(kind, id, seen);
        var after = before.restored(lists.last(kind));
        return desk.changed(admin, version, before, after, Act.RESTORED, "restored " + before.name());
    }
}
