package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Has what an admin does to many entries at once, by a file or by setting a whole scale, leave the traces of
/// the same acts one by one: each is a part of its entry's story, nobody writes over it who has not seen it,
/// and whatever follows acts on the taxonomy follows these.
@Component
class TraceEntries {
    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final AuditLog audit;
    private final Clock clock;

    TraceEntries(TaxonomyLists lists, TaxonomyDesk desk, AuditLog audit, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /// Lists as they are before something is done to them.
    record Lists(@Nullable UUID by, Map<TaxonomyKind, List<TaxonomyEntry>> entries) {}

    /// @param by whoever is going to do it; what the installation does itself leaves no traces
    Lists before(@Nullable UUID by, TaxonomyKind... kinds) {
        return new Lists(by, by == null ? Map.of() : Stream.of(kinds).collect(Collectors.toMap(it -> it, lists::all)));
    }

    /// As a whole, with its reason.
    void audited(AuditEntry whole) {
        audit.record(whole);
    }

    /// Each of what was done to them since.
    void since(Lists before) {
        UUID by = before.by();
        if (by != null) before.entries().forEach((kind, had) -> since(by, kind, had));
    }

    private void since(UUID by, TaxonomyKind kind, List<TaxonomyEntry> had) {
        Map<UUID, TaxonomyEntry> before = new HashMap<>();
        had.forEach(it -> before.put(it.id(), it));
        var has = lists.all(kind);
        for (TaxonomyEntry is : has) {
            TaxonomyEntry was = before.get(is.id());
            if (was == null) entry(by, Act.CREATED, "made " + is.name(), null, is);
            else changed(by, was, is);
        }
        if (kind.step()) ordered(by, kind, active(had), active(has));
    }

    private void changed(UUID by, TaxonomyEntry was, TaxonomyEntry is) {
        TaxonomyEntry now = was;
        if (!was.active() && is.active()) {
            TaxonomyEntry back = now.restored(is.position());
            entry(by, Act.RESTORED, "restored " + back.name(), now, back);
            now = back;
        }
        TaxonomyEntry named = now.named(is.name(), is.slug(), is.letter());
        if (!named.equals(now)) entry(by, Act.RENAMED, WordEntry.sentence(now, named), now, named);
        TaxonomyEntry described = named.described(is.summary());
        if (!Objects.equals(named.summary(), described.summary()))
            entry(by, Act.DESCRIBED, "described " + described.name(), named, described);
        if (was.active() && !is.active())
            entry(by, Act.RETIRED, "retired " + is.name(), described, described.retired());
    }

    /// What comes or goes is no other order of the rest.
    private void ordered(UUID by, TaxonomyKind kind, List<UUID> had, List<UUID> has) {
        if (among(had, Set.copyOf(has)).equals(among(has, Set.copyOf(had)))) return;
        keep(new TaxonomyAct(
                kind, Act.ORDERED, null, null, null, TaxonomyDesk.ordered(kind), had, has, by, clock.instant()));
    }

    private void keep(TaxonomyAct act) {
        desk.trace(lists.next(), act, null);
    }

    private static List<UUID> active(List<TaxonomyEntry> all) {
        return all.stream().filter(TaxonomyEntry::active).map(TaxonomyEntry::id).toList();
    }

    private static List<UUID> among(List<UUID> all, Set<UUID> which) {
        return all.stream().filter(which::contains).toList();
    }

    private void entry(UUID by, Act act, String sentence, @Nullable TaxonomyEntry before, TaxonomyEntry after) {
        keep(new TaxonomyAct(
                after.kind(), act, after.id(), after.parent(), null, sentence, before, after, by, clock.instant()));
    }

    /// The role has other levels, or other words at them.
    void rungs(UUID by, UUID role, String name, List<RoleRung> had, List<RoleRung> has) {
        if (had.equals(has)) return;
        keep(new TaxonomyAct(
                TaxonomyKind.ROLE,
                Act.RUNGS_SET,
                role,
                null,
                null,
                "changed the levels of " + name,
                had,
                has,
                by,
                clock.instant()));
    }
}
