package io.rungs.catalog.model;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.view.TaxonomyView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the entries of the taxonomy are kept for whoever changes them. Acts come one after the other: each begins
/// with the next version.
public interface TaxonomyLists {
    /// Nobody else acts until the transaction ends; before anything else is locked, so that nobody waits in a ring.
    ///
    /// @return the version that the act makes
    long next();

    Optional<TaxonomyEntry> find(TaxonomyKind kind, UUID id);

    /// Nothing is published into it until the transaction ends. Of several, the one with the smaller id first.
    void hold(TaxonomyKind kind, UUID id);

    /// Those of the list that are offered, in their order.
    List<TaxonomyEntry> offered(TaxonomyKind kind, @Nullable UUID parent);

    /// All of a kind in their order, whatever their state.
    List<TaxonomyEntry> all(TaxonomyKind kind);

    /// Whether the address is or was another's of that kind; anybody's where none is named.
    boolean taken(TaxonomyKind kind, String slug, @Nullable UUID id);

    /// All addresses that something of that kind has or had.
    Set<String> taken(TaxonomyKind kind);

    void add(TaxonomyEntry entry);

    void save(TaxonomyEntry entry);

    /// Gives a level to each role that stands at all of the others.
    void giveToRoles(UUID level, List<TaxonomyEntry> others);

    /// @param ids of one list, in their order from now on
    void order(TaxonomyKind kind, List<UUID> ids);

    /// The place behind all others.
    int last(TaxonomyKind kind);

    /// What was merged into the one before is merged into the other, and lies where that lies.
    void follow(UUID entry, TaxonomyEntry leader);

    /// The skills of the one stand in the other from now on.
    int moveSkills(UUID from, UUID to);

    void keep(long version, TaxonomyAct act);

    /// What was done to the entry since that version.
    List<TaxonomyAct.Told> sinceOf(UUID entry, long version);

    /// What was done since that matters to the order of the list.
    List<TaxonomyAct.Told> sinceOf(TaxonomyKind kind, @Nullable UUID parent, long version);

    TaxonomyView read();

    /// The addresses of now of those that these were the addresses of once.
    Map<TaxonomyKind, String> now(Map<TaxonomyKind, String> slugs);
}
