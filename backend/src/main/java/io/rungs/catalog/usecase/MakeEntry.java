package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.TaxonomyState;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes an entry behind the others of its list: a group in a domain, a level above all that there are. Roles that
/// stand at all other levels stand at a new one, too.
@Component
public class MakeEntry {
    /// As an admin writes it.
    public record Wanted(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String letter,
            @Nullable String summary,
            @Nullable UUID domain) {}

    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final Clock clock;

    MakeEntry(TaxonomyLists lists, TaxonomyDesk desk, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    /// @throws Refusal.Invalid `bad-text`, `domain-needed`, `no-summary`, `no-letter`, `unknown-entry`,
    ///     `entry-retired`
    /// @throws Refusal.Conflict `address-taken`, `list-full`
    @Transactional
    public Reshaped make(UUID admin, TaxonomyKind kind, Wanted wanted) {
        var names = TaxonomyNames.read(
                kind, new TaxonomyNames.Written(wanted.name(), wanted.slug(), wanted.letter(), wanted.summary()));
        long version = lists.next();
        var others = lists.offered(kind, null);
        desk.requireRoom(kind, others.size());
        var entry = new TaxonomyEntry(
                kind,
                Ids.next(),
                parent(kind, wanted.domain()),
                null,
                names.slug(),
                names.name(),
                names.letter(),
                names.summary(),
                lists.last(kind),
                TaxonomyState.ACTIVE,
                null);
        desk.requireFree(entry);
        lists.add(entry);
        if (kind == TaxonomyKind.LEVEL) lists.giveToRoles(entry.id(), others);
        desk.keep(
                version,
                new TaxonomyAct(
                        kind,
                        Act.CREATED,
                        entry.id(),
                        entry.parent(),
                        null,
                        "made " + entry.name(),
                        null,
                        entry,
                        admin,
                        clock.instant()));
        return new Reshaped(entry.id(), version);
    }

    private @Nullable UUID parent(TaxonomyKind kind, @Nullable UUID domain) {
        if (kind != TaxonomyKind.GROUP) {
            if (domain != null) throw Refusal.invalid("domain-needed", "domain", "Only groups stand in a domain.");
            return null;
        }
        if (domain == null) throw Refusal.invalid("domain-needed", "domain", "Say in which domain the group stands.");
        return desk.target(TaxonomyKind.DOMAIN, domain, "domain").id();
    }
}
