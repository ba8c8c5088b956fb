package io.rungs.catalog.store;

import static io.rungs.platform.KeptStatement.given;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rungsdb.catalog.Tables.ADDRESS;
import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.REVISION_CHANGE;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.GroupRef;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.TaxonomyState;
import io.rungs.catalog.TouchedHeads;
import io.rungs.catalog.TouchedHeads.Line;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.identity.Scope;
import io.rungs.platform.KeptStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
class StoredHeads implements Heads {
    /// What sets the locks of addresses apart from others: "rungs", and which.
    private static final long ADDRESSES = 0x72756e6773_02L;

    private static final String ACTIVE = TaxonomyState.ACTIVE.name();

    private static final Param<UUID[]> SKILLS = param("skills", UUID[].class);
    private static final Param<String> SLUG = param("slug", ADDRESS.SLUG);

    /// Those whose names are asked for.
    private static final Param<UUID[]> ROLES = param("roles", UUID[].class);

    private static final Field<Map<Place, UUID>> CELLS = multiset(
                    select(CELL.ROLE_ID, CELL.LEVEL, CELL.ID).from(CELL).where(CELL.SKILL_ID.eq(SKILL.ID)))
            .convertFrom(StoredHeads::cells);
    private static final Field<Map<UUID, String>> NAMED = multiset(
                    select(ROLE.ID, ROLE.NAME).from(ROLE).where(ROLE.ID.eq(any(ROLES))))
            .convertFrom(it -> it.intoMap(ROLE.ID, ROLE.NAME));

    private static final Field<Long> TAXONOMY =
            field(select(TAXONOMY_VERSION.VERSION).from(TAXONOMY_VERSION)).as("taxonomy");

    private final DSLContext db;
    private final StoredFrameworks frameworks;
    private final Json json;
    private final StoredScopeNames names;
    private final UsedParts uses;
    private final KeptStatement byId;
    private final KeptStatement byAddress;

    StoredHeads(DSLContext db, Json json, StoredScopeNames names, StoredFrameworks frameworks, UsedParts uses) {
        this.uses = uses;
        this.frameworks = frameworks;
        this.db = db;
        this.json = json;
        this.names = names;
        this.byId = KeptStatement.rows(db, published(SKILL.ID.eq(any(SKILLS))));
        this.byAddress = KeptStatement.rows(
                db, published(SKILL.ID.eq(select(ADDRESS.SKILL_ID).from(ADDRESS).where(ADDRESS.SLUG.eq(SLUG)))));
    }

    @Override
    public Optional<SkillRef> bySlug(String slug) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME)
                .from(ADDRESS)
                .join(SKILL)
                .on(SKILL.ID.eq(ADDRESS.SKILL_ID))
                .where(ADDRESS.SLUG.eq(slug))
                .fetchOptional(it -> new SkillRef(it.value1(), it.value2(), it.value3()));
    }

    @Override
    public Head at(String slug) {
        return byAddress
                .with(given(SLUG, slug), given(ROLES, new UUID[0]))
                .fetchOptional(it -> head(it, Map.of(), Map.of()))
                .orElseThrow(() -> Heads.unknown(slug));
    }

    @Override
    public Map<UUID, Head> read(Collection<UUID> skills) {
        return read(skills, List.of(), Map.of(), Map.of());
    }

    @Override
    public TouchedHeads ofVersions(Collection<? extends Operation> operations) {
        var owners = owners(operations.stream()
                .flatMap(it -> it.takes().stream())
                .distinct()
                .toList());
        var roles = rolesOf(operations);
        var groups = lines(entered(operations));
        var published = read(skills(operations), roles, owners, groups);
        boolean all = operations.stream().allMatch(it -> published.containsKey(it.skill()));
        return new TouchedHeads(published, groups, all ? Map.of() : named(roles), owners, retired(operations));
    }

    /// What these operations put something into that is retired: a group or the domain that it lies in, or a role.
    private Map<UUID, String> retired(Collection<? extends Operation> operations) {
        Map<UUID, String> retired = new HashMap<>();
        var entered = entered(operations);
        if (!entered.isEmpty())
            db.select(SKILL_GROUP.ID, SKILL_GROUP.NAME)
                    .from(SKILL_GROUP)
                    .join(DOMAIN)
                    .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                    .where(SKILL_GROUP.ID.in(entered))
                    .and(SKILL_GROUP.STATE.ne(ACTIVE).or(DOMAIN.STATE.ne(ACTIVE)))
                    .forEach(it -> retired.put(it.value1(), it.value2()));
        var added = added(operations);
        if (!added.isEmpty())
            db.select(ROLE.ID, ROLE.NAME)
                    .from(ROLE)
                    .where(ROLE.ID.in(added), ROLE.STATE.ne(ACTIVE))
                    .forEach(it -> retired.put(it.value1(), it.value2()));
        return retired;
    }

    private static List<UUID> entered(Collection<? extends Operation> operations) {
        return operations.stream()
                .flatMap(it -> it.enters().stream())
                .distinct()
                .toList();
    }

    private static List<UUID> added(Collection<? extends Operation> operations) {
        return operations.stream()
                .flatMap(it -> it instanceof SetRole role && role.adds() ? Stream.of(role.role()) : Stream.of())
                .distinct()
                .toList();
    }

    /// None of these is retired or merged until the transaction ends; before any skill is locked, as whoever merges
    /// groups does.
    private void holdPlaces(Collection<? extends Operation> operations) {
        var entered = entered(operations);
        if (!entered.isEmpty()) {
            db.select(SKILL_GROUP.ID)
                    .from(SKILL_GROUP)
                    .where(SKILL_GROUP.ID.in(entered))
                    .orderBy(SKILL_GROUP.ID)
                    .forShare()
                    .fetch();
            db.select(DOMAIN.ID)
                    .from(DOMAIN)
                    .where(DOMAIN.ID.in(
                            select(SKILL_GROUP.DOMAIN_ID).from(SKILL_GROUP).where(SKILL_GROUP.ID.in(entered))))
                    .orderBy(DOMAIN.ID)
                    .forShare()
                    .fetch();
        }
        var added = added(operations);
        if (!added.isEmpty())
            db.select(ROLE.ID)
                    .from(ROLE)
                    .where(ROLE.ID.in(added))
                    .orderBy(ROLE.ID)
                    .forShare()
                    .fetch();
    }

    @Override
    public TouchedHeads lock(Collection<? extends Operation> operations) {
        uses.hold(operations);
        operations.stream()
                .flatMap(it -> it.takes().stream())
                .distinct()
                .sorted()
                .forEach(this::lockAddress);
        holdPlaces(operations);
        db.select(SKILL.ID)
                .from(SKILL)
                .where(SKILL.ID.in(skills(operations)))
                .orderBy(SKILL.ID)
                // Not FOR UPDATE: a new cell or thread takes a key share of its skill, in an order of its own.
                .forNoKeyUpdate()
                .fetch();
        return ofVersions(operations);
    }

    @Override
    public Optional<Profile> at(UUID skill, int revision) {
        var first = field(select(ADDRESS.SLUG)
                .from(ADDRESS)
                .where(ADDRESS.SKILL_ID.eq(REVISION.SKILL_ID))
                .orderBy(ADDRESS.SINCE)
                .limit(1));
        return db.select(REVISION.DOCUMENT, first, GroupsNow.MERGED)
                .from(REVISION)
                .where(REVISION.SKILL_ID.eq(skill), REVISION.NUMBER.eq(revision))
                .fetchOptional(it -> now(json.document(it.value1()).profile(it.value2()), it.value3()));
    }

    @Override
    public Map<UUID, Integer> lastOf(UUID skill, Collection<UUID> roles) {
        if (roles.isEmpty()) return Map.of();
        var last = max(REVISION.NUMBER).minus(1);
        return db.select(REVISION_CHANGE.ROLE_ID, last)
                .from(REVISION)
                .join(REVISION_CHANGE)
                .on(REVISION_CHANGE.REVISION_ID.eq(REVISION.ID))
                .where(REVISION.SKILL_ID.eq(skill), REVISION.CAUSE_KIND.eq("MERGE"))
                .and(REVISION_CHANGE.KIND.eq("ROLE"))
                .and(REVISION_CHANGE.ROLE_ID.in(roles))
                .groupBy(REVISION_CHANGE.ROLE_ID)
                .fetchMap(REVISION_CHANGE.ROLE_ID, last);
    }

    private static Profile now(Profile said, Map<UUID, UUID> merged) {
        return said.withGroup(merged.getOrDefault(said.group(), said.group()));
    }

    @Override
    public Map<UUID, RoleRef> roles(Collection<UUID> roles) {
        if (roles.isEmpty()) return Map.of();
        return db.select(ROLE.ID, ROLE.SLUG, ROLE.NAME)
                .from(ROLE)
                .where(ROLE.ID.in(roles))
                .fetchMap(ROLE.ID, it -> new RoleRef(it.value1(), it.value2(), it.value3()));
    }

    @Override
    public Map<UUID, GroupRef> groups(Collection<UUID> groups) {
        if (groups.isEmpty()) return Map.of();
        return db.select(SKILL_GROUP.ID, SKILL_GROUP.SLUG, SKILL_GROUP.NAME)
                .from(SKILL_GROUP)
                .where(SKILL_GROUP.ID.in(groups))
                .fetchMap(SKILL_GROUP.ID, it -> new GroupRef(it.value1(), it.value2(), it.value3()));
    }

    @Override
    public Map<UUID, UUID> merged(Collection<UUID> entries) {
        if (entries.isEmpty()) return Map.of();
        return db.select(ROLE.ID, ROLE.MERGED_INTO)
                .from(ROLE)
                .where(ROLE.ID.in(entries), ROLE.MERGED_INTO.isNotNull())
                .unionAll(select(SKILL_GROUP.ID, SKILL_GROUP.MERGED_INTO)
                        .from(SKILL_GROUP)
                        .where(SKILL_GROUP.ID.in(entries), SKILL_GROUP.MERGED_INTO.isNotNull()))
                .fetchMap(ROLE.ID, ROLE.MERGED_INTO);
    }

    /// Nobody else takes the address until the transaction ends; not even where there is no row of it yet.
    private void lockAddress(String slug) {
        db.select(field("pg_advisory_xact_lock(hashtextextended({0}, {1}))", Object.class, val(slug), val(ADDRESSES)))
                .fetch();
    }

    private static List<UUID> rolesOf(Collection<? extends Operation> operations) {
        return operations.stream()
                .flatMap(it ->
                        it instanceof SetCell cell ? Stream.of(cell.place().role()) : Stream.of())
                .distinct()
                .toList();
    }

    private Map<Scope, String> named(Collection<UUID> roles) {
        return names.named(
                roles.stream().map(it -> new Scope(Scope.Kind.ROLE, it)).toList());
    }

    /// Those of these groups that there are.
    private Map<UUID, Line> lines(Collection<UUID> groups) {
        if (groups.isEmpty()) return Map.of();
        return db.select(SKILL_GROUP.ID, SKILL_GROUP.NAME, DOMAIN.ID, DOMAIN.NAME)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(SKILL_GROUP.ID.in(groups))
                .fetchMap(SKILL_GROUP.ID, StoredHeads::line);
    }

    private static Line line(Record row) {
        var group = new Scope(Scope.Kind.GROUP, row.get(SKILL_GROUP.ID));
        var domain = new Scope(Scope.Kind.DOMAIN, row.get(DOMAIN.ID));
        Map<Scope, String> names = new HashMap<>(StoredScopeNames.SITE);
        names.put(group, row.get(SKILL_GROUP.NAME));
        names.put(domain, row.get(DOMAIN.NAME));
        return new Line(List.of(group, domain, Scope.SITE), Map.copyOf(names));
    }

    private static List<UUID> skills(Collection<? extends Operation> operations) {
        return operations.stream().map(Operation::skill).distinct().toList();
    }

    /// @param roles those whose names are asked for
    private Map<UUID, Head> read(
            Collection<UUID> skills, Collection<UUID> roles, Map<String, UUID> owners, Map<UUID, Line> groups) {
        if (skills.isEmpty()) return Map.of();
        return byId.with(given(SKILLS, skills.toArray(UUID[]::new)), given(ROLES, roles.toArray(UUID[]::new)))
                .fetchMap(SKILL.ID, it -> head(it, owners, groups));
    }

    private Select<?> published(Condition which) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME, SKILL.HEAD, SKILL_GROUP.ID, SKILL_GROUP.NAME)
                .select(DOMAIN.ID, DOMAIN.NAME, REVISION.DOCUMENT, CELLS, NAMED, TAXONOMY)
                .from(SKILL)
                .join(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(SKILL.GROUP_ID))
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .join(REVISION)
                .on(REVISION.SKILL_ID.eq(SKILL.ID), REVISION.NUMBER.eq(SKILL.HEAD))
                .where(which);
    }

    /// Whose each of these addresses is.
    private Map<String, UUID> owners(Collection<String> slugs) {
        if (slugs.isEmpty()) return Map.of();
        return db.select(ADDRESS.SLUG, ADDRESS.SKILL_ID)
                .from(ADDRESS)
                .where(ADDRESS.SLUG.in(slugs))
                .fetchMap(ADDRESS.SLUG, ADDRESS.SKILL_ID);
    }

    private static Map<Place, UUID> cells(Result<Record3<UUID, UUID, UUID>> rows) {
        return rows.stream()
                .collect(Collectors.toMap(it -> new Place(it.value1(), new Level(it.value2())), Record3::value3));
    }

    private Head head(Record row, Map<String, UUID> owners, Map<UUID, Line> groups) {
        frameworks.seen(row.get(TAXONOMY));
        UUID skill = row.get(SKILL.ID);
        String slug = row.get(SKILL.SLUG);
        var itself = new Scope(Scope.Kind.SKILL, skill);
        Line above = line(row);
        Map<Scope, String> names = new HashMap<>(above.names());
        names.put(itself, row.get(SKILL.NAME));
        row.get(NAMED).forEach((role, name) -> names.put(new Scope(Scope.Kind.ROLE, role), name));
        Map<UUID, List<Scope>> entered = new HashMap<>();
        groups.forEach((group, line) -> {
            names.putAll(line.names());
            entered.put(group, line.scopes());
        });
        List<Scope> line = new ArrayList<>(List.of(itself));
        line.addAll(above.scopes());
        return new Head(
                new SkillRef(skill, slug, row.get(SKILL.NAME)),
                row.get(SKILL.HEAD),
                // Where it stands by now: the group that it names may have been merged into another.
                json.document(row.get(REVISION.DOCUMENT)).profile(slug).withGroup(row.get(SKILL_GROUP.ID)),
                List.copyOf(line),
                row.get(CELLS),
                TouchedHeads.taken(owners, skill),
                names,
                entered);
    }
}
