package io.rungs.catalog.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.TAXONOMY_ACT;
import static rungsdb.catalog.Tables.WORDING;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyHistory;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.view.TaxonomyChange.Part;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredTaxonomyHistory implements TaxonomyHistory {
    private static final int PAGE = 20;
    private static final String HAS_IT = "yes";
    private static final long ACTS = 0;
    private static final long WORDINGS = 1;
    private static final Comparator<Row> NEWEST_FIRST = Comparator.comparing(Row::at)
            .thenComparing(it -> it.key().getMostSignificantBits())
            .thenComparing(it -> it.key().getLeastSignificantBits())
            .reversed();

    private final DSLContext db;
    private final Json json;

    StoredTaxonomyHistory(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /// @param key of which table, and which of its rows
    private record Row(UUID key, Kept kept) {
        Instant at() {
            return kept.at();
        }
    }

    @Override
    public Page<Kept> of(UUID entry, @Nullable String cursor) {
        var before = Cursor.moment(cursor);
        var rows = Stream.concat(acts(entry, before).stream(), wordings(entry, before).stream())
                .sorted(NEWEST_FIRST)
                .limit(PAGE + 1L)
                .toList();
        return Page.of(rows, PAGE, it -> new Cursor.Moment(it.at(), it.key())).map(Row::kept);
    }

    /// What went into it is a part of its story, with its own.
    private List<Row> acts(UUID entry, Optional<Cursor.Moment> before) {
        var merged = select(ROLE.ID)
                .from(ROLE)
                .where(ROLE.MERGED_INTO.eq(entry))
                .unionAll(select(SKILL_GROUP.ID).from(SKILL_GROUP).where(SKILL_GROUP.MERGED_INTO.eq(entry)));
        return db.selectFrom(TAXONOMY_ACT)
                .where(TAXONOMY_ACT.ENTRY_ID.eq(entry).or(TAXONOMY_ACT.ENTRY_ID.in(merged)))
                .and(older(before, TAXONOMY_ACT.AT, ACTS, TAXONOMY_ACT.VERSION))
                .orderBy(TAXONOMY_ACT.AT.desc(), TAXONOMY_ACT.VERSION.desc())
                .limit(PAGE + 1)
                .fetch(it -> new Row(new UUID(ACTS, it.getVersion()), act(it)));
    }

    private static Condition older(Optional<Cursor.Moment> before, Field<Instant> at, long table, Field<Long> number) {
        return before.map(it -> (Condition) row(at, inline(table), number)
                        .lt(it.at(), it.id().getMostSignificantBits(), it.id().getLeastSignificantBits()))
                .orElse(noCondition());
    }

    private Kept act(Record row) {
        boolean ofRungs = row.get(TAXONOMY_ACT.ACT).equals(Act.RUNGS_SET.name());
        return new Kept(
                row.get(TAXONOMY_ACT.AT),
                row.get(TAXONOMY_ACT.ACTOR_ID),
                row.get(TAXONOMY_ACT.SENTENCE),
                ofRungs
                        ? rungs(
                                read(row, RoleRung[].class, TAXONOMY_ACT.BEFORE),
                                read(row, RoleRung[].class, TAXONOMY_ACT.AFTER))
                        : changes(
                                read(row, TaxonomyEntry.class, TAXONOMY_ACT.BEFORE),
                                read(row, TaxonomyEntry.class, TAXONOMY_ACT.AFTER)));
    }

    private <T> @Nullable T read(Record row, Class<T> type, Field<JSONB> side) {
        return json.read(row.get(side), type);
    }

    private static List<Changed> rungs(RoleRung @Nullable [] had, RoleRung @Nullable [] has) {
        Map<Level, RoleRung> before = byLevel(had);
        Map<Level, RoleRung> after = byLevel(has);
        List<Changed> changes = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(it -> rung(changes, it, before.get(it), after.get(it)));
        return changes;
    }

    private static Map<Level, RoleRung> byLevel(RoleRung @Nullable [] rungs) {
        Map<Level, RoleRung> byLevel = new LinkedHashMap<>();
        if (rungs != null) for (RoleRung each : rungs) byLevel.put(each.level(), each);
        return byLevel;
    }

    private static void rung(List<Changed> changes, Level level, @Nullable RoleRung was, @Nullable RoleRung is) {
        UUID id = level.id();
        if (was == null || is == null)
            changes.add(new Changed(Part.RUNG, id, was == null ? null : HAS_IT, is == null ? null : HAS_IT));
        add(changes, Part.TITLE, id, was == null ? null : was.title(), is == null ? null : is.title());
        add(changes, Part.TEXT, id, was == null ? null : was.text(), is == null ? null : is.text());
    }

    /// Of one that was made there is nothing before, of a list no entry.
    private static List<Changed> changes(@Nullable TaxonomyEntry before, @Nullable TaxonomyEntry after) {
        List<Changed> changes = new ArrayList<>();
        if (before == null || after == null) return changes;
        add(changes, Part.NAME, null, before.name(), after.name());
        add(changes, Part.ADDRESS, null, before.slug(), after.slug());
        add(changes, Part.LETTER, null, before.letter(), after.letter());
        add(changes, Part.SUMMARY, null, before.summary(), after.summary());
        return changes;
    }

    private static void add(
            List<Changed> changes, Part part, @Nullable UUID level, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) changes.add(new Changed(part, level, before, after));
    }

    private List<Row> wordings(UUID entry, Optional<Cursor.Moment> before) {
        return db.selectFrom(WORDING)
                .where(WORDING.SUBJECT_ID.eq(entry))
                .and(older(before, WORDING.AT, WORDINGS, WORDING.ID))
                .orderBy(WORDING.AT.desc(), WORDING.ID.desc())
                .limit(PAGE + 1)
                .fetch(it -> new Row(
                        new UUID(WORDINGS, it.getId()),
                        new Kept(
                                it.getAt(),
                                it.getAccountId(),
                                "changed the " + Letters.small(it.getField()),
                                List.of(new Changed(
                                        part(it.getField()), it.getLevelId(), it.getBefore(), it.getAfter())))));
    }

    private static Part part(String field) {
        return field.equals("DEFINITION") ? Part.SUMMARY : Part.valueOf(field);
    }
}
