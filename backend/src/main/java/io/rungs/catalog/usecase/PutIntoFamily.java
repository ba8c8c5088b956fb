package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a role into a family, or takes it out of the one that it has.
@Component
public class PutIntoFamily {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;

    PutIntoFamily(TaxonomyLists lists, TaxonomyDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    /// @param seen the version at which the admin read the role
    /// @param family none for a role of its own
    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-merged`, `nothing-changes`
    /// @throws Refusal.Invalid `unknown-entry`, `entry-retired`
    @Transactional
    public Reshaped put(UUID admin, UUID role, long seen, @Nullable UUID family) {
        long version = lists.next();
        var before = desk.entry(TaxonomyKind.ROLE, role, seen);
        before.requireNotMerged();
        TaxonomyDesk.requireChange(before, before.family(), family);
        String sentence = family == null
                ? "took " + before.name() + " out of its family"
                : "put " + before.name() + " into the family "
                        + desk.target(TaxonomyKind.FAMILY, family, "family").name();
        return desk.changed(admin, version, before, before.ofFamily(family), Act.FAMILY_SET, sentence);
    }
}
