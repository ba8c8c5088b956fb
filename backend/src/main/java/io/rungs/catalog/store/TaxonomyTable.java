package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.PROFICIENCY;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.ROLE_FAMILY;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.TaxonomyState;
import io.rungs.catalog.model.TaxonomyEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Where the entries of each kind are kept: what all have in common, and what one of them has besides.
record TaxonomyTable(
        TaxonomyKind kind,
        Table<?> table,
        Field<UUID> id,
        Field<String> slug,
        Field<String> name,
        Field<Integer> position,
        Field<String> state,
        @Nullable Field<UUID> parent,
        @Nullable Field<UUID> family,
        @Nullable Field<UUID> mergedInto,
        @Nullable Field<String> letter,
        @Nullable Field<String> summary) {
    private static final TaxonomyTable DOMAINS = new TaxonomyTable(
            TaxonomyKind.DOMAIN,
            DOMAIN,
            DOMAIN.ID,
            DOMAIN.SLUG,
            DOMAIN.NAME,
            DOMAIN.POSITION,
            DOMAIN.STATE,
            null,
            null,
            null,
            null,
            null);
    private static final TaxonomyTable GROUPS = new TaxonomyTable(
            TaxonomyKind.GROUP,
            SKILL_GROUP,
            SKILL_GROUP.ID,
            SKILL_GROUP.SLUG,
            SKILL_GROUP.NAME,
            SKILL_GROUP.POSITION,
            SKILL_GROUP.STATE,
            SKILL_GROUP.DOMAIN_ID,
            null,
            SKILL_GROUP.MERGED_INTO,
            null,
            null);
    private static final TaxonomyTable FAMILIES = new TaxonomyTable(
            TaxonomyKind.FAMILY,
            ROLE_FAMILY,
            ROLE_FAMILY.ID,
            ROLE_FAMILY.SLUG,
            ROLE_FAMILY.NAME,
            ROLE_FAMILY.POSITION,
            ROLE_FAMILY.STATE,
            null,
            null,
            null,
            null,
            null);
    private static final TaxonomyTable ROLES = new TaxonomyTable(
            TaxonomyKind.ROLE,
            ROLE,
            ROLE.ID,
            ROLE.SLUG,
            ROLE.NAME,
            ROLE.POSITION,
            ROLE.STATE,
            null,
            ROLE.FAMILY_ID,
            ROLE.MERGED_INTO,
            null,
            ROLE.SUMMARY);
    private static final TaxonomyTable LEVELS = new TaxonomyTable(
            TaxonomyKind.LEVEL,
            LEVEL,
            LEVEL.ID,
            LEVEL.SLUG,
            LEVEL.NAME,
            LEVEL.POSITION,
            LEVEL.STATE,
            null,
            null,
            null,
            null,
            LEVEL.DEFINITION);
    private static final TaxonomyTable PROFICIENCIES = new TaxonomyTable(
            TaxonomyKind.PROFICIENCY,
            PROFICIENCY,
            PROFICIENCY.ID,
            PROFICIENCY.SLUG,
            PROFICIENCY.NAME,
            PROFICIENCY.POSITION,
            PROFICIENCY.STATE,
            null,
            null,
            null,
            PROFICIENCY.LETTER,
            PROFICIENCY.DEFINITION);

    static TaxonomyTable of(TaxonomyKind kind) {
        return switch (kind) {
            case DOMAIN -> DOMAINS;
            case GROUP -> GROUPS;
            case FAMILY -> FAMILIES;
            case ROLE -> ROLES;
            case LEVEL -> LEVELS;
            case PROFICIENCY -> PROFICIENCIES;
        };
    }

    TaxonomyEntry entry(Record row) {
        UUID into = mergedInto == null ? null : row.get(mergedInto);
        return new TaxonomyEntry(
                kind,
                row.get(id),
                parent == null ? null : row.get(parent),
                family == null ? null : row.get(family),
                row.get(slug),
                row.get(name),
                letter == null ? null : row.get(letter),
                summary == null ? null : row.get(summary),
                row.get(position),
                into == null ? TaxonomyState.valueOf(row.get(state)) : TaxonomyState.MERGED,
                into);
    }

    Map<Field<?>, @Nullable Object> row(TaxonomyEntry entry) {
        Map<Field<?>, @Nullable Object> row = new HashMap<>();
        row.put(id, entry.id());
        row.put(slug, entry.slug());
        row.put(name, entry.name());
        row.put(position, entry.position());
        row.put(state, (entry.active() ? TaxonomyState.ACTIVE : TaxonomyState.RETIRED).name());
        if (parent != null) row.put(parent, entry.parent());
        if (family != null) row.put(family, entry.family());
        if (mergedInto != null) row.put(mergedInto, entry.mergedInto());
        if (letter != null) row.put(letter, entry.letter());
        if (summary != null) row.put(summary, entry.summary());
        return row;
    }
}
