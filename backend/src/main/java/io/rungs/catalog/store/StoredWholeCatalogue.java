package io.rungs.catalog.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.catalog.Tables.ADDRESS;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.ROLE_FAMILY;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.SKILL_ROLE;
import static rungsdb.catalog.Tables.TAXONOMY_ACT;
import static rungsdb.catalog.Tables.TAXONOMY_ADDRESS;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.profile.SkillState;
import io.rungs.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredWholeCatalogue implements WholeCatalogue {
    private static final String ACTIVE = "ACTIVE";
    /// The same in every installation, whatever its language.
    private static final Field<String> SLUG = SKILL.SLUG.collate(collation("C"));

    private final DSLContext db;
    private final Json json;
    private final StoredFrameworks frameworks;
    private final TaxonomyLists lists;
    private final StoredTaxonomy taxonomy;

    StoredWholeCatalogue(
            DSLContext db, Json json, StoredFrameworks frameworks, TaxonomyLists lists, StoredTaxonomy taxonomy) {
        this.db = db;
        this.json = json;
        this.frameworks = frameworks;
        this.lists = lists;
        this.taxonomy = taxonomy;
    }

    /// All of it is of now: another node may have named levels otherwise since this one read them.
    @Override
    public Shape shape() {
        frameworks.seen(frameworks.version());
        return new Shape(
                frameworks.now(),
                used(),
                retired(),
                domains(),
                families(),
                roles(),
                addressed(),
                former(),
                merged(),
                mergedGroups());
    }

    /// Steps of scales keep no addresses.
    private Map<TaxonomyKind, Map<String, UUID>> former() {
        return Map.of(
                TaxonomyKind.LEVEL, frameworks.former(TaxonomyKind.LEVEL),
                TaxonomyKind.PROFICIENCY, frameworks.former(TaxonomyKind.PROFICIENCY));
    }

    private List<MergedRole> merged() {
        return db.select(ROLE.ID, TAXONOMY_ADDRESS.SLUG, ROLE.NAME, ROLE.MERGED_INTO)
                .from(TAXONOMY_ADDRESS)
                .join(ROLE)
                .on(ROLE.ID.eq(TAXONOMY_ADDRESS.ENTRY_ID))
                .where(ROLE.MERGED_INTO.isNotNull())
                .orderBy(ROLE.ID, TAXONOMY_ADDRESS.SLUG)
                .fetch(mapping(MergedRole::new));
    }

    private List<MergedGroup> mergedGroups() {
        return db.select(SKILL_GROUP.NAME, TAXONOMY_ACT.LEFT_ID, SKILL_GROUP.MERGED_INTO)
                .from(SKILL_GROUP)
                .join(TAXONOMY_ACT)
                .on(TAXONOMY_ACT.ENTRY_ID.eq(SKILL_GROUP.ID), TAXONOMY_ACT.ACT.eq(inline("MERGED")))
                .where(SKILL_GROUP.MERGED_INTO.isNotNull())
                .orderBy(SKILL_GROUP.ID)
                .fetch(mapping(MergedGroup::new));
    }

    private Set<UUID> used() {
        return db.selectDistinct(EXPECTATION.LEVEL)
                .from(EXPECTATION)
                .union(select(EXPECTATION.PROFICIENCY).from(EXPECTATION).where(EXPECTATION.PROFICIENCY.isNotNull()))
                .fetchSet(EXPECTATION.LEVEL);
    }

    private Set<UUID> retired() {
        return db.select(DOMAIN.ID)
                .from(DOMAIN)
                .where(DOMAIN.STATE.ne(ACTIVE))
                .union(select(SKILL_GROUP.ID).from(SKILL_GROUP).where(SKILL_GROUP.STATE.ne(ACTIVE)))
                .union(select(ROLE_FAMILY.ID).from(ROLE_FAMILY).where(ROLE_FAMILY.STATE.ne(ACTIVE)))
                .union(select(ROLE.ID).from(ROLE).where(ROLE.STATE.ne(ACTIVE)))
                .fetchSet(DOMAIN.ID);
    }

    private List<ShapedDomain> domains() {
        Map<UUID, List<Entry>> groups = db.select(
                        SKILL_GROUP.DOMAIN_ID, SKILL_GROUP.ID, SKILL_GROUP.SLUG, SKILL_GROUP.NAME)
                .from(SKILL_GROUP)
                .where(SKILL_GROUP.MERGED_INTO.isNull())
                .and(SKILL_GROUP.STATE.eq(ACTIVE).or(occupied(SKILL_GROUP.ID)))
                .orderBy(SKILL_GROUP.POSITION, SKILL_GROUP.ID)
                .fetchGroups(SKILL_GROUP.DOMAIN_ID, it -> new Entry(it.value2(), it.value3(), it.value4()));
        return db
                .select(DOMAIN.ID, DOMAIN.SLUG, DOMAIN.NAME, DOMAIN.STATE)
                .from(DOMAIN)
                .orderBy(DOMAIN.POSITION, DOMAIN.ID)
                .fetch()
                .stream()
                .filter(it -> it.value4().equals(ACTIVE) || groups.containsKey(it.value1()))
                .map(it -> new ShapedDomain(
                        new Entry(it.value1(), it.value2(), it.value3()), groups.getOrDefault(it.value1(), List.of())))
                .toList();
    }

    private static Condition occupied(Field<UUID> group) {
        return exists(
                selectOne().from(SKILL).where(SKILL.GROUP_ID.eq(group), SKILL.STATE.eq(SkillState.ACTIVE.name())));
    }

    private List<Entry> families() {
        return db.selectFrom(ROLE_FAMILY)
                .orderBy(ROLE_FAMILY.POSITION, ROLE_FAMILY.ID)
                .fetch(it -> new Entry(it.getId(), it.getSlug(), it.getName()));
    }

    private List<ShapedRole> roles() {
        Condition appears = exists(selectOne().from(SKILL_ROLE).where(SKILL_ROLE.ROLE_ID.eq(ROLE.ID)));
        return db.select(ROLE.ID, ROLE.SLUG, ROLE.NAME, ROLE.FAMILY_ID, ROLE.SUMMARY)
                .from(ROLE)
                .where(ROLE.STATE.eq(ACTIVE).or(appears))
                .orderBy(ROLE.POSITION, ROLE.ID)
                .fetch(it ->
                        new ShapedRole(new Entry(it.value1(), it.value2(), it.value3()), it.value4(), it.value5()));
    }

    private Map<TaxonomyKind, Map<String, Known>> addressed() {
        return Map.of(
                TaxonomyKind.DOMAIN,
                known(taxonomy.domains(), DOMAIN, DOMAIN.ID, DOMAIN.SLUG, DOMAIN.NAME, DOMAIN.STATE),
                TaxonomyKind.GROUP,
                known(
                        taxonomy.groups(),
                        SKILL_GROUP,
                        SKILL_GROUP.ID,
                        SKILL_GROUP.SLUG,
                        SKILL_GROUP.NAME,
                        SKILL_GROUP.STATE),
                TaxonomyKind.ROLE,
                known(taxonomy.roles(), ROLE, ROLE.ID, ROLE.SLUG, ROLE.NAME, ROLE.STATE));
    }

    private Map<String, Known> known(
            Map<String, UUID> addresses,
            Table<?> table,
            Field<UUID> id,
            Field<String> slug,
            Field<String> name,
            Field<String> state) {
        Map<UUID, Known> all = db.select(id, slug, name, state)
                .from(table)
                .fetchMap(
                        id,
                        it -> new Known(
                                new Entry(it.value1(), it.value2(), it.value3()),
                                it.value4().equals(ACTIVE)));
        Map<String, Known> known = new HashMap<>();
        addresses.forEach((address, entry) -> known.put(address, all.get(entry)));
        return known;
    }

    @Override
    public Excerpt named(Excerpt it) {
        return new Excerpt(
                named(TaxonomyKind.DOMAIN, it.domain()),
                named(TaxonomyKind.GROUP, it.group()),
                it.skill() == null ? null : skill(it.skill()),
                named(TaxonomyKind.ROLE, it.role()));
    }

    private @Nullable String named(TaxonomyKind kind, @Nullable String slug) {
        if (slug == null) return null;
        return Optional.ofNullable(lists.now(Map.of(kind, slug)).get(kind))
                .orElseThrow(() -> unknown(kind.label(), slug));
    }

    private String skill(String slug) {
        return db.select(SKILL.SLUG)
                .from(SKILL)
                .where(SKILL.ID.eq(select(ADDRESS.SKILL_ID).from(ADDRESS).where(ADDRESS.SLUG.eq(slug))))
                .and(SKILL.STATE.eq(SkillState.ACTIVE.name()))
                .fetchOptional(SKILL.SLUG)
                .orElseThrow(() -> unknown("skill", slug));
    }

    private static Refusal unknown(String kind, String slug) {
        return Refusal.invalid("bad-filter", kind, "There is no %s “%s” here.".formatted(kind, slug));
    }

    @Override
    public Reach reach(Excerpt excerpt) {
        Condition there = SKILL.STATE.eq(SkillState.ACTIVE.name()).and(within(excerpt));
        return new Reach(
                db.selectDistinct(SKILL.GROUP_ID).from(SKILL).where(there).fetchSet(SKILL.GROUP_ID),
                db.selectDistinct(SKILL_ROLE.ROLE_ID)
                        .from(SKILL_ROLE)
                        .join(SKILL)
                        .on(SKILL.ID.eq(SKILL_ROLE.SKILL_ID))
                        .where(there)
                        .fetchSet(SKILL_ROLE.ROLE_ID));
    }

    @Override
    public List<PublishedSkill> after(@Nullable String slug, Excerpt excerpt, int limit) {
        return published()
                .and(slug == null ? noCondition() : SLUG.gt(slug))
                .and(within(excerpt))
                .orderBy(SLUG)
                .limit(limit)
                .fetch(this::published);
    }

    @Override
    public Map<String, Addressed> addresses() {
        return db.select(ADDRESS.SLUG, SKILL.ID, SKILL.SLUG, SKILL.NAME, SKILL.GROUP_ID, SKILL.STATE)
                .from(ADDRESS)
                .join(SKILL)
                .on(SKILL.ID.eq(ADDRESS.SKILL_ID))
                .fetchMap(
                        ADDRESS.SLUG,
                        it -> new Addressed(
                                new SkillRef(it.value2(), it.value3(), it.value4()),
                                it.value5(),
                                it.value6().equals(SkillState.ACTIVE.name())));
    }

    @Override
    public Set<String> taken(TaxonomyKind kind) {
        return lists.taken(kind);
    }

    @Override
    public void hold() {
        lists.next();
    }

    @Override
    public long version() {
        return frameworks.version();
    }

    private SelectConditionStep<Record5<UUID, String, UUID, Integer, byte[]>> published() {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.GROUP_ID, REVISION.NUMBER, REVISION.DOCUMENT)
                .from(SKILL)
                .join(REVISION)
                .on(REVISION.SKILL_ID.eq(SKILL.ID), REVISION.NUMBER.eq(SKILL.HEAD))
                .where(SKILL.STATE.eq(SkillState.ACTIVE.name()));
    }

    private PublishedSkill published(Record5<UUID, String, UUID, Integer, byte[]> it) {
        var profile = json.document(it.value5()).profile(it.value2());
        return new PublishedSkill(
                new SkillRef(it.value1(), it.value2(), profile.name()), it.value4(), it.value3(), profile);
    }

    private static Condition within(Excerpt it) {
        return where(it.skill(), SKILL.SLUG::eq)
                .and(where(
                        it.group(),
                        slug -> SKILL.GROUP_ID.in(
                                select(SKILL_GROUP.ID).from(SKILL_GROUP).where(SKILL_GROUP.SLUG.eq(slug)))))
                .and(where(
                        it.domain(),
                        slug -> SKILL.GROUP_ID.in(select(SKILL_GROUP.ID)
                                .from(SKILL_GROUP)
                                .join(DOMAIN)
                                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                                .where(DOMAIN.SLUG.eq(slug)))))
                .and(where(
                        it.role(),
                        slug -> exists(selectOne()
                                .from(SKILL_ROLE)
                                .join(ROLE)
                                .on(ROLE.ID.eq(SKILL_ROLE.ROLE_ID))
                                .where(SKILL_ROLE.SKILL_ID.eq(SKILL.ID), ROLE.SLUG.eq(slug)))));
    }

    private interface Fits {
        Condition to(String slug);
    }

    private static Condition where(@Nullable String slug, Fits fits) {
        return slug == null ? noCondition() : fits.to(slug);
    }
}
