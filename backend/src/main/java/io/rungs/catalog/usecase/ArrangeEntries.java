package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a list into another order, or a group into another domain.
@Component
public class ArrangeEntries {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final Clock clock;

    ArrangeEntries(TaxonomyLists lists, TaxonomyDesk desk, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param domain whose groups they are
    /// @param seen the version at which the admin read the list
    /// @param order each of the list that is not retired, once
    /// @throws Refusal.Conflict `taxonomy-moved`
    /// @throws Refusal.Invalid `not-a-permutation`, `domain-needed`
    @Transactional
    public Reshaped order(UUID admin, TaxonomyKind kind, @Nullable UUID domain, long seen, @Nullable List<UUID> order) {
        if ((kind == TaxonomyKind.GROUP) != (domain != null))
            throw Refusal.invalid("domain-needed", "domain", "Of groups, and of groups alone, say in which domain.");
        long version = lists.next();
        desk.requireSeen(kind, domain, seen);
        var before = lists.offered(kind, domain).stream().map(TaxonomyEntry::id).toList();
        if (order == null || order.size() != before.size() || !new HashSet<>(order).equals(new HashSet<>(before)))
            throw Refusal.invalid(
                    "not-a-permutation",
                    "order",
                    "Name each of the %d %s that are not retired once.".formatted(before.size(), kind.list()));
        lists.order(kind, kind.step() ? withRetired(kind, order) : order);
        desk.keep(
                version,
                new TaxonomyAct(
                        kind,
                        Act.ORDERED,
                        null,
                        domain,
                        null,
                        TaxonomyDesk.ordered(kind),
                        before,
                        order,
                        admin,
                        clock.instant()));
        return new Reshaped(null, version);
    }

    /// No two steps of a scale stand at one place: one that is retired stays behind what it stood behind.
    private List<UUID> withRetired(TaxonomyKind kind, List<UUID> order) {
        return Retired.among(lists.all(kind).stream().map(TaxonomyEntry::id).toList(), order, it -> it, it -> it);
    }

    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-merged`, `nothing-changes`
    /// @throws Refusal.Invalid `unknown-entry`, `entry-retired`
    @Transactional
    public Reshaped move(UUID admin, UUID group, long seen, @Nullable UUID domain) {
        if (domain == null) throw Refusal.invalid("domain-needed", "domain", "Say into which domain the group moves.");
        long version = lists.next();
        var to = desk.target(TaxonomyKind.DOMAIN, domain, "domain");
        var before = desk.entry(TaxonomyKind.GROUP, group, seen);
        before.requireNotMerged();
        if (to.id().equals(before.parent()))
            throw Refusal.conflict("nothing-changes", before.name() + " stands in " + to.name() + " already.");
        var after = before.movedTo(to.id(), lists.last(TaxonomyKind.GROUP));
        lists.save(after);
        lists.follow(group, after);
        desk.keep(
                version,
                new TaxonomyAct(
                        TaxonomyKind.GROUP,
                        Act.MOVED,
                        group,
                        after.parent(),
                        before.parent(),
                        "moved " + after.name() + " to " + to.name(),
                        before,
                        after,
                        admin,
                        clock.instant()));
        return new Reshaped(group, version);
    }
}
