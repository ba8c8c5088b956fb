package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged;
import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyAct.Told;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What all acts on the taxonomy begin and end with: they come one after the other, none changes what its admin has
/// not seen, and each leaves its trace.
@Component
class TaxonomyDesk {
    private static final int MOST_TOLD = 5;

    private final TaxonomyLists lists;
    private final Accounts accounts;
    private final Journal journal;
    private final AuditLog audit;
    private final Clock clock;

    TaxonomyDesk(TaxonomyLists lists, Accounts accounts, Journal journal, AuditLog audit, Clock clock) {
        this.lists = lists;
        this.accounts = accounts;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound `unknown-entry`
    TaxonomyEntry entry(TaxonomyKind kind, UUID id) {
        return lists.find(kind, id)
                .orElseThrow(() -> Refusal.notFound("unknown-entry", "There is no such " + kind.label() + "."));
    }

    /// As [#entry], for whoever read it at that version.
    ///
    /// @throws Refusal.Conflict `taxonomy-moved`
    TaxonomyEntry entry(TaxonomyKind kind, UUID id, long seen) {
        TaxonomyEntry entry = entry(kind, id);
        refuse(lists.sinceOf(id, seen));
        return entry;
    }

    /// One that something else is to stand in.
    ///
    /// @throws Refusal.Invalid `unknown-entry`, `entry-retired`, naming the field
    TaxonomyEntry target(TaxonomyKind kind, UUID id, String field) {
        TaxonomyEntry target = lists.find(kind, id)
                .orElseThrow(() -> Refusal.invalid("unknown-entry", field, "There is no such " + kind.label() + "."));
        if (!target.active())
            throw Refusal.invalid(
                    "entry-retired", field, target.name() + " is retired: choose another " + kind.label() + ".");
        return target;
    }

    /// @throws Refusal.Conflict `taxonomy-moved`
    void requireSeen(TaxonomyKind kind, @Nullable UUID parent, long seen) {
        refuse(lists.sinceOf(kind, parent, seen));
    }

    private void refuse(List<Told> since) {
        if (since.isEmpty()) return;
        var people = accounts.named(since.stream().map(Told::actor).toList());
        String told = since.reversed().stream()
                .limit(MOST_TOLD)
                .map(it -> name(people.get(it.actor())) + " " + it.sentence() + ".")
                .distinct()
                .collect(Collectors.joining(" "));
        throw Refusal.conflict("taxonomy-moved", "Meanwhile: " + told + " Read the list again.");
    }

    private static String name(@Nullable AccountRef person) {
        return person == null ? "A former member" : person.name();
    }

    /// @throws Refusal.Conflict `address-taken`
    void requireFree(TaxonomyEntry entry) {
        if (!lists.taken(entry.kind(), entry.slug(), entry.id())) return;
        String sentence = "“%s” is or was the address of another %s: choose another."
                .formatted(entry.slug(), entry.kind().label());
        throw Refusal.conflict("address-taken", sentence, List.of(new Refusal.FieldError("slug", sentence)));
    }

    /// @param there how many are offered
    /// @throws Refusal.Conflict `list-full`
    void requireRoom(TaxonomyKind kind, int there) {
        if (there >= kind.most())
            throw Refusal.conflict(
                    "list-full", "There may be %d %s: retire one first.".formatted(kind.most(), kind.list()));
    }

    /// @param left how many would be offered
    /// @throws Refusal.Conflict `last-of-list`
    void requireRest(TaxonomyKind kind, int left) {
        if (left < kind.fewest())
            throw Refusal.conflict(
                    "last-of-list", "It is the last %s: make another one first.".formatted(kind.label()));
    }

    /// @throws Refusal.Conflict `nothing-changes`
    static void requireChange(TaxonomyEntry entry, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) throw Refusal.conflict("nothing-changes", entry.name() + " is so already.");
    }

    /// An entry is read as the other from now on.
    Reshaped merged(
            UUID admin, long version, TaxonomyEntry before, TaxonomyEntry after, TaxonomyEntry target, Instant at) {
        keep(
                version,
                new TaxonomyAct(
                        before.kind(),
                        Act.MERGED,
                        before.id(),
                        target.parent(),
                        before.parent(),
                        "merged " + before.name() + " into " + target.name(),
                        before,
                        after,
                        admin,
                        at),
                target.id());
        return new Reshaped(target.id(), version);
    }

    /// An entry that stays where it stands is saved as it is from now on.
    Reshaped changed(UUID admin, long version, TaxonomyEntry before, TaxonomyEntry after, Act act, String sentence) {
        lists.save(after);
        var at = clock.instant();
        keep(
                version,
                new TaxonomyAct(
                        after.kind(), act, after.id(), after.parent(), null, sentence, before, after, admin, at));
        return new Reshaped(after.id(), version);
    }

    static String ordered(TaxonomyKind kind) {
        return "put the " + kind.list() + " into another order";
    }

    /// @param into what it was merged into
    void keep(long version, TaxonomyAct act, @Nullable UUID into) {
        var event = trace(version, act, into);
        UUID about = act.entry() != null ? act.entry() : event.subject().id();
        audit.record(new AuditEntry(
                act.actor(),
                "catalog." + act.kind().label() + "-"
                        + Letters.small(act.act().name()).replace('_', '-'),
                new Subject(act.kind().label(), about),
                act.before(),
                act.after(),
                null));
    }

    void keep(long version, TaxonomyAct act) {
        keep(version, act, null);
    }

    /// Keeps what is audited as a part of something larger.
    TaxonomyChanged trace(long version, TaxonomyAct act, @Nullable UUID into) {
        lists.keep(version, act);
        var event = new TaxonomyChanged(
                Ids.next(), act.actor(), act.at(), act.kind(), act.act(), act.entry(), into, version);
        journal.record(event);
        return event;
    }
}
