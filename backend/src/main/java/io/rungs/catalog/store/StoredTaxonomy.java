package io.rungs.catalog.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.ROLE_FAMILY;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.TAXONOMY_ADDRESS;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.Taxonomy;
import io.rungs.kernel.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredTaxonomy implements Taxonomy, Slugs {
    private final DSLContext db;
    private final NewestKeys newest;
    private final StoredFrameworks frameworks;

    StoredTaxonomy(DSLContext db, NewestKeys newest, StoredFrameworks frameworks) {
        this.db = db;
        this.newest = newest;
        this.frameworks = frameworks;
    }

    @Override
    public Map<String, UUID> domains() {
        return addressed(TaxonomyKind.DOMAIN, DOMAIN.ID, DOMAIN.ID, noCondition());
    }

    @Override
    public Map<String, UUID> groups() {
        return addressed(TaxonomyKind.GROUP, SKILL_GROUP.ID, GroupsNow.ITSELF, noCondition());
    }

    @Override
    public Map<String, UUID> roles() {
        return addressed(TaxonomyKind.ROLE, ROLE.ID, RolesNow.ITSELF, noCondition());
    }

    @Override
    public Map<String, UUID> families() {
        return db.select(ROLE_FAMILY.SLUG, ROLE_FAMILY.ID).from(ROLE_FAMILY).fetchMap(ROLE_FAMILY.SLUG, ROLE_FAMILY.ID);
    }

    @Override
    public UUID addFamily(String slug, String name) {
        UUID id = Ids.next();
        db.insertInto(ROLE_FAMILY)
                .set(ROLE_FAMILY.ID, id)
                .set(ROLE_FAMILY.SLUG, slug)
                .set(ROLE_FAMILY.NAME, name)
                .set(ROLE_FAMILY.POSITION, last(ROLE_FAMILY, ROLE_FAMILY.POSITION))
                .execute();
        return id;
    }

    @Override
    public Optional<UUID> domain(String slug) {
        return addressed(TaxonomyKind.DOMAIN, DOMAIN.ID, DOMAIN.ID, slug);
    }

    @Override
    public Optional<UUID> group(String slug) {
        return addressed(TaxonomyKind.GROUP, SKILL_GROUP.ID, GroupsNow.ITSELF, slug);
    }

    @Override
    public Optional<UUID> role(String slug) {
        return addressed(TaxonomyKind.ROLE, ROLE.ID, RolesNow.ITSELF, slug);
    }

    private Optional<UUID> addressed(TaxonomyKind kind, TableField<?, UUID> id, Field<UUID> now, String slug) {
        return addressed(kind, id, now, TAXONOMY_ADDRESS.SLUG.eq(slug)).values().stream()
                .findFirst();
    }

    /// By all addresses that they have or had.
    private Map<String, UUID> addressed(TaxonomyKind kind, TableField<?, UUID> id, Field<UUID> now, Condition which) {
        return db.select(TAXONOMY_ADDRESS.SLUG, now)
                .from(TAXONOMY_ADDRESS)
                .join(requireNonNull(id.getTable()))
                .on(id.eq(TAXONOMY_ADDRESS.ENTRY_ID))
                .where(TAXONOMY_ADDRESS.KIND.eq(kind.name()).and(which))
                .fetchMap(TAXONOMY_ADDRESS.SLUG, now);
    }

    @Override
    public UUID addDomain(String slug, String name) {
        UUID id = Ids.next();
        db.insertInto(DOMAIN, DOMAIN.ID, DOMAIN.SLUG, DOMAIN.NAME, DOMAIN.POSITION)
                .select(select(value(id), value(slug), value(name), last(DOMAIN, DOMAIN.POSITION)))
                .execute();
        return id;
    }

    @Override
    public UUID addGroup(UUID domain, String slug, String name) {
        UUID id = Ids.next();
        db.insertInto(
                        SKILL_GROUP,
                        SKILL_GROUP.ID,
                        SKILL_GROUP.DOMAIN_ID,
                        SKILL_GROUP.SLUG,
                        SKILL_GROUP.NAME,
                        SKILL_GROUP.POSITION)
                .select(select(
                        value(id), value(domain), value(slug), value(name), last(SKILL_GROUP, SKILL_GROUP.POSITION)))
                .execute();
        return id;
    }

    @Override
    public UUID addRole(String slug, String name, @Nullable UUID family, @Nullable String summary) {
        UUID id = Ids.next();
        db.insertInto(ROLE)
                .set(ROLE.ID, id)
                .set(ROLE.SLUG, slug)
                .set(ROLE.NAME, name)
                .set(ROLE.FAMILY_ID, family)
                .set(ROLE.SUMMARY, summary)
                .set(ROLE.POSITION, last(ROLE, ROLE.POSITION))
                .execute();
        FirstRungs.of(id, db);
        return id;
    }

    @Override
    public void raiseVersion() {
        newest.forgetAfterCommit();
        frameworks.changes();
        db.update(TAXONOMY_VERSION)
                .set(TAXONOMY_VERSION.VERSION, TAXONOMY_VERSION.VERSION.plus(1))
                .execute();
    }

    private static <T> Field<T> value(T value) {
        return org.jooq.impl.DSL.val(value);
    }

    /// The position behind all others.
    private static Field<Integer> last(Table<?> table, TableField<?, Integer> position) {
        return field(select(coalesce(max(position), 0).plus(1)).from(table));
    }
}
