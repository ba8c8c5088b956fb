package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers an entry nowhere from now on, or everywhere again. What stands in it stays, and shows it.
@Component
public class RetireEntry {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final Clock clock;

    RetireEntry(TaxonomyLists lists, TaxonomyDesk desk, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-retired`, `entry-merged`
    @Transactional
    public Reshaped retire(UUID admin, TaxonomyKind kind, UUID id, long seen) {
        long version = lists.next();
        lists.hold(kind, id);
        var before = desk.entry(kind, id, seen);
        return save(admin, version, before, before.retired(), Act.RETIRED, "retired " + before.name());
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-not-retired`, `entry-merged`
    @Transactional
    public Reshaped restore(UUID admin, TaxonomyKind kind, UUID id, long seen) {
        long version = lists.next();
        var before = desk.entry(kind, id, seen);
        var after = before.restored(lists.last(kind));
        return save(admin, version, before, after, Act.RESTORED, "restored " + before.name());
    }

    private Reshaped save(
            UUID admin, long version, TaxonomyEntry before, TaxonomyEntry after, Act act, String sentence) {
        lists.save(after);
        desk.keep(
                version,
                new TaxonomyAct(
                        after.kind(),
                        act,
                        after.id(),
                        after.parent(),
                        null,
                        sentence,
                        before,
                        after,
                        admin,
                        clock.instant()));
        return new Reshaped(after.id(), version);
    }
}
