package io.rungs.catalog.model;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.TaxonomyState;
import io.rungs.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A domain, a group, a family of roles, a role, a level or a proficiency as admins see it.
///
/// ```
/// made ─▶ ACTIVE ─ retire ─▶ RETIRED: shown where something stands in it, offered nowhere
///            ▲ ─── restore ─────┘
///            └─ merge (groups, roles) ─▶ MERGED: read as the other wherever it stands, for ever
/// ```
///
/// @param parent the domain of a group
/// @param family of a role, if it has one
/// @param letter what stands for a proficiency where there is no room
/// @param summary what a role is about; of a level or a proficiency its definition, Markdown
/// @param position among those of its list
public record TaxonomyEntry(
        TaxonomyKind kind,
        UUID id,
        @Nullable UUID parent,
        @Nullable UUID family,
        String slug,
        String name,
        @Nullable String letter,
        @Nullable String summary,
        int position,
        TaxonomyState state,
        @Nullable UUID mergedInto) {
    /// In code points.
    public static final int LONGEST_SUMMARY = 600;

    public static final int LONGEST_DEFINITION = 4000;
    public static final int LONGEST_LETTER = 4;

    public boolean active() {
        return state == TaxonomyState.ACTIVE;
    }

    public TaxonomyEntry named(String newName, String newSlug, @Nullable String newLetter) {
        return new TaxonomyEntry(
                kind, id, parent, family, newSlug, newName, newLetter, summary, position, state, mergedInto);
    }

    public TaxonomyEntry described(@Nullable String newSummary) {
        return new TaxonomyEntry(kind, id, parent, family, slug, name, letter, newSummary, position, state, mergedInto);
    }

    public TaxonomyEntry ofFamily(@Nullable UUID newFamily) {
        return new TaxonomyEntry(kind, id, parent, newFamily, slug, name, letter, summary, position, state, mergedInto);
    }

    /// Behind all others of that domain.
    public TaxonomyEntry movedTo(UUID domain, int last) {
        return new TaxonomyEntry(kind, id, domain, family, slug, name, letter, summary, last, state, mergedInto);
    }

    /// @throws Refusal.Conflict `entry-retired`
    public TaxonomyEntry retired() {
        requireActive();
        return as(TaxonomyState.RETIRED, position, null);
    }

    /// Behind all others of its list; a step of a scale stands where it stood.
    ///
    /// @throws Refusal.Conflict `entry-not-retired`, `entry-merged`
    public TaxonomyEntry restored(int last) {
        requireNotMerged();
        if (active()) throw Refusal.conflict("entry-not-retired", name + " is not retired.");
        return as(TaxonomyState.ACTIVE, kind.step() ? position : last, null);
    }

    /// It lies where the other does from then on.
    public TaxonomyEntry mergedInto(TaxonomyEntry other) {
        return new TaxonomyEntry(
                kind,
                id,
                other.parent(),
                family,
                slug,
                name,
                letter,
                summary,
                position,
                TaxonomyState.MERGED,
                other.id());
    }

    /// @throws Refusal.Conflict `entry-merged`
    public void requireNotMerged() {
        if (state == TaxonomyState.MERGED)
            throw Refusal.conflict("entry-merged", name + " was merged into another. That cannot be taken back.");
    }

    /// @throws Refusal.Conflict `entry-retired`, `entry-merged`
    public void requireActive() {
        requireNotMerged();
        if (!active()) throw Refusal.conflict("entry-retired", name + " is retired. Restore it first.");
    }

    private TaxonomyEntry as(TaxonomyState newState, int newPosition, @Nullable UUID into) {
        return new TaxonomyEntry(kind, id, parent, family, slug, name, letter, summary, newPosition, newState, into);
    }
}
