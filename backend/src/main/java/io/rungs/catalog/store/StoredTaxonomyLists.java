package io.rungs.catalog.store;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_ROLE;
import static rungsdb.catalog.Tables.TAXONOMY_ACT;
import static rungsdb.catalog.Tables.TAXONOMY_ADDRESS;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyAct;
import io.rungs.catalog.model.TaxonomyAct.Told;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.view.TaxonomyView;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredTaxonomyLists implements TaxonomyLists {
    private final DSLContext db;
    private final Json json;
    private final NewestKeys newest;
    private final StoredFrameworks frameworks;

    StoredTaxonomyLists(DSLContext db, Json json, NewestKeys newest, StoredFrameworks frameworks) {
        this.db = db;
        this.json = json;
        this.newest = newest;
        this.frameworks = frameworks;
    }

    @Override
    public long next() {
        newest.forgetAfterCommit();
        frameworks.changes();
        return db.update(TAXONOMY_VERSION)
                .set(TAXONOMY_VERSION.VERSION, TAXONOMY_VERSION.VERSION.plus(1))
                .returningResult(TAXONOMY_VERSION.VERSION)
                .fetchSingle()
                .value1();
    }

    @Override
    public Optional<TaxonomyEntry> find(TaxonomyKind kind, UUID id) {
        var its = TaxonomyTable.of(kind);
        return db.select().from(its.table()).where(its.id().eq(id)).fetchOptional(its::entry);
    }

    @Override
    public void hold(TaxonomyKind kind, UUID id) {
        var its = TaxonomyTable.of(kind);
        // Not FOR UPDATE: what only refers to it goes on.
        db.select(its.id())
                .from(its.table())
                .where(its.id().eq(id))
                .forNoKeyUpdate()
                .fetch();
    }

    @Override
    public List<TaxonomyEntry> offered(TaxonomyKind kind, @Nullable UUID parent) {
        return all(kind).stream()
                .filter(TaxonomyEntry::active)
                .filter(it -> parent == null || parent.equals(it.parent()))
                .toList();
    }

    /// Those that came to one place together, as they were made.
    @Override
    public List<TaxonomyEntry> all(TaxonomyKind kind) {
        var its = TaxonomyTable.of(kind);
        return db.select().from(its.table()).orderBy(its.position(), its.id()).fetch(its::entry);
    }

    @Override
    public boolean taken(TaxonomyKind kind, String slug, @Nullable UUID id) {
        var its = TaxonomyTable.of(kind);
        if (!kind.addressed()) return db.fetchExists(its.table(), its.slug().eq(slug), others(its.id(), id));
        return db.fetchExists(
                TAXONOMY_ADDRESS,
                TAXONOMY_ADDRESS.KIND.eq(kind.name()),
                TAXONOMY_ADDRESS.SLUG.eq(slug),
                others(TAXONOMY_ADDRESS.ENTRY_ID, id));
    }

    private static Condition others(Field<UUID> entry, @Nullable UUID id) {
        return id == null ? noCondition() : entry.ne(id);
    }

    @Override
    public Set<String> taken(TaxonomyKind kind) {
        var its = TaxonomyTable.of(kind);
        if (!kind.addressed()) return db.select(its.slug()).from(its.table()).fetchSet(its.slug());
        return db.select(TAXONOMY_ADDRESS.SLUG)
                .from(TAXONOMY_ADDRESS)
                .where(TAXONOMY_ADDRESS.KIND.eq(kind.name()))
                .fetchSet(TAXONOMY_ADDRESS.SLUG);
    }

    @Override
    public void add(TaxonomyEntry entry) {
        var its = TaxonomyTable.of(entry.kind());
        db.insertInto(its.table()).set(its.row(entry)).execute();
        if (entry.kind() == TaxonomyKind.ROLE) FirstRungs.of(entry.id(), db);
    }

    @Override
    public void giveToRoles(UUID level, List<TaxonomyEntry> others) {
        FirstRungs.at(level, others.stream().map(TaxonomyEntry::id).toList(), db);
    }

    @Override
    public void save(TaxonomyEntry entry) {
        var its = TaxonomyTable.of(entry.kind());
        db.update(its.table())
                .set(its.row(entry))
                .where(its.id().eq(entry.id()))
                .execute();
    }

    @Override
    public void order(TaxonomyKind kind, List<UUID> ids) {
        var its = TaxonomyTable.of(kind);
        db.execute(
                "update {0} set {1} = o.nth from unnest({2}) with ordinality as o(id, nth) where {3} = o.id",
                its.table(),
                field(its.position().getUnqualifiedName()),
                org.jooq.impl.DSL.val(ids.toArray(UUID[]::new)),
                its.id());
    }

    @Override
    public int last(TaxonomyKind kind) {
        var its = TaxonomyTable.of(kind);
        return db.select(coalesce(max(its.position()), inline(0)).plus(1))
                .from(its.table())
                .fetchSingle()
                .value1();
    }

    @Override
    public void follow(UUID entry, TaxonomyEntry leader) {
        var its = TaxonomyTable.of(leader.kind());
        var into = Objects.requireNonNull(its.mergedInto());
        Map<Field<?>, @Nullable Object> set = new HashMap<>();
        set.put(into, leader.id());
        if (its.parent() != null) set.put(its.parent(), leader.parent());
        db.update(its.table()).set(set).where(into.eq(entry)).execute();
    }

    @Override
    public int moveSkills(UUID from, UUID to) {
        db.select(SKILL.ID)
                .from(SKILL)
                .where(SKILL.GROUP_ID.eq(from))
                .orderBy(SKILL.ID)
                .forNoKeyUpdate()
                .fetch();
        return db.update(SKILL)
                .set(SKILL.GROUP_ID, to)
                .where(SKILL.GROUP_ID.eq(from))
                .execute();
    }

    @Override
    public void keep(long version, TaxonomyAct act) {
        db.insertInto(TAXONOMY_ACT)
                .set(TAXONOMY_ACT.VERSION, version)
                .set(TAXONOMY_ACT.KIND, act.kind().name())
                .set(TAXONOMY_ACT.ENTRY_ID, act.entry())
                .set(TAXONOMY_ACT.PARENT_ID, act.parent())
                .set(TAXONOMY_ACT.LEFT_ID, act.left())
                .set(TAXONOMY_ACT.ACT, act.act().name())
                .set(TAXONOMY_ACT.SENTENCE, act.sentence())
                .set(TAXONOMY_ACT.BEFORE, json.value(act.before()))
                .set(TAXONOMY_ACT.AFTER, json.value(act.after()))
                .set(TAXONOMY_ACT.ACTOR_ID, act.actor())
                .set(TAXONOMY_ACT.AT, act.at())
                .execute();
    }

    @Override
    public List<Told> sinceOf(UUID entry, long version) {
        return told(version, TAXONOMY_ACT.ENTRY_ID.eq(entry));
    }

    @Override
    public List<Told> sinceOf(TaxonomyKind kind, @Nullable UUID parent, long version) {
        var ofList = Stream.of(Act.values()).filter(Act::ofList).map(Act::name).toList();
        var list = TAXONOMY_ACT.KIND.eq(kind.name()).and(TAXONOMY_ACT.ACT.in(ofList));
        if (parent == null) return told(version, list);
        return told(version, list.and(or(TAXONOMY_ACT.PARENT_ID.eq(parent), TAXONOMY_ACT.LEFT_ID.eq(parent))));
    }

    private List<Told> told(long version, Condition which) {
        return db.select(TAXONOMY_ACT.ACTOR_ID, TAXONOMY_ACT.SENTENCE)
                .from(TAXONOMY_ACT)
                .where(TAXONOMY_ACT.VERSION.gt(version), which)
                .orderBy(TAXONOMY_ACT.VERSION)
                .fetch(it -> new Told(it.value1(), it.value2()));
    }

    @Override
    public TaxonomyView read() {
        long version = db.select(TAXONOMY_VERSION.VERSION)
                .from(TAXONOMY_VERSION)
                .fetchSingle()
                .value1();
        var byGroup = db.select(SKILL.GROUP_ID, count())
                .from(SKILL)
                .groupBy(SKILL.GROUP_ID)
                .fetchMap(SKILL.GROUP_ID, count());
        var byRole = db.select(SKILL_ROLE.ROLE_ID, count())
                .from(SKILL_ROLE)
                .groupBy(SKILL_ROLE.ROLE_ID)
                .fetchMap(SKILL_ROLE.ROLE_ID, count());
        var groups = all(TaxonomyKind.GROUP);
        Map<UUID, Integer> byDomain = groups.stream()
                .filter(it -> it.parent() != null)
                .collect(toMap(TaxonomyEntry::parent, it -> byGroup.getOrDefault(it.id(), 0), Integer::sum));
        return new TaxonomyView(
                version,
                shown(all(TaxonomyKind.DOMAIN), byDomain),
                shown(groups, byGroup),
                shown(all(TaxonomyKind.FAMILY), Map.of()),
                shown(all(TaxonomyKind.ROLE), byRole),
                shown(all(TaxonomyKind.LEVEL), saying(EXPECTATION.LEVEL)),
                shown(all(TaxonomyKind.PROFICIENCY), saying(EXPECTATION.PROFICIENCY)));
    }

    /// How many skills say something there.
    private Map<UUID, Integer> saying(Field<UUID> step) {
        return db.select(step, countDistinct(EXPECTATION.SKILL_ID))
                .from(EXPECTATION)
                .where(step.isNotNull())
                .groupBy(step)
                .fetchMap(Record2::value1, Record2::value2);
    }

    private static List<TaxonomyView.Entry> shown(List<TaxonomyEntry> all, Map<UUID, Integer> skills) {
        return all.stream()
                .sorted(Comparator.comparing(it -> !it.active()))
                .map(it -> new TaxonomyView.Entry(
                        it.kind(),
                        it.id(),
                        it.parent(),
                        it.family(),
                        it.slug(),
                        it.name(),
                        it.letter(),
                        it.summary(),
                        it.state(),
                        it.mergedInto(),
                        requireNonNullElse(skills.get(it.id()), 0)))
                .toList();
    }

    @Override
    public Map<TaxonomyKind, String> now(Map<TaxonomyKind, String> slugs) {
        Map<TaxonomyKind, String> now = new EnumMap<>(TaxonomyKind.class);
        slugs.forEach((kind, slug) -> {
            var its = TaxonomyTable.of(kind);
            var entry = field(select(TAXONOMY_ADDRESS.ENTRY_ID)
                    .from(TAXONOMY_ADDRESS)
                    .where(TAXONOMY_ADDRESS.KIND.eq(kind.name()), TAXONOMY_ADDRESS.SLUG.eq(slug)));
            var known = switch (kind) {
                case GROUP -> GroupsNow.of(entry);
                case ROLE -> RolesNow.of(entry);
                case DOMAIN, FAMILY, LEVEL, PROFICIENCY -> entry;
            };
            db.select(its.slug())
                    .from(its.table())
                    .where(its.id().eq(known))
                    .fetchOptional(its.slug())
                    .ifPresent(it -> now.put(kind, it));
        });
        return now;
    }
}
