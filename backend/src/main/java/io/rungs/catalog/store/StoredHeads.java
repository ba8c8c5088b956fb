package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Level;
import io.rungs.catalog.Place;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class StoredHeads implements Heads {
    private final DSLContext db;
    private final Json json;

    StoredHeads(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<SkillRef> bySlug(String slug) {
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME)
                .from(SKILL)
                .where(SKILL.SLUG.eq(slug))
                .fetchOptional(it -> new SkillRef(it.value1(), it.value2(), it.value3()));
    }

    @Override
    public Map<UUID, Head> read(Collection<UUID> skills) {
        Map<UUID, Map<Place, UUID>> cells = cells(skills);
        return db.select(SKILL.ID, SKILL.SLUG, SKILL.NAME, SKILL.HEAD, SKILL.GROUP_ID)
                .select(SKILL_GROUP.DOMAIN_ID, REVISION.DOCUMENT)
                .from(SKILL)
                .join(SKILL_GROUP)
                .on(SKILL_GROUP.ID.eq(SKILL.GROUP_ID))
                .join(REVISION)
                .on(REVISION.SKILL_ID.eq(SKILL.ID), REVISION.NUMBER.eq(SKILL.HEAD))
                .where(SKILL.ID.in(skills))
                .fetchMap(SKILL.ID, it -> head(it, cells.getOrDefault(it.get(SKILL.ID), Map.of())));
    }

    @Override
    public Map<UUID, Head> lock(Collection<UUID> skills) {
        db.select(SKILL.ID)
                .from(SKILL)
                .where(SKILL.ID.in(skills))
                .orderBy(SKILL.ID)
                // Not FOR UPDATE: writing an operation on the skill takes a key share of it, in an order of its own.
                .forNoKeyUpdate()
                .fetch();
        return read(skills);
    }

    @Override
    public Map<UUID, RoleRef> roles(Collection<UUID> roles) {
        return db.select(ROLE.ID, ROLE.SLUG, ROLE.NAME)
                .from(ROLE)
                .where(ROLE.ID.in(roles))
                .fetchMap(ROLE.ID, it -> new RoleRef(it.value1(), it.value2(), it.value3()));
    }

    private Map<UUID, Map<Place, UUID>> cells(Collection<UUID> skills) {
        Map<UUID, Map<Place, UUID>> cells = new HashMap<>();
        db.select(CELL.ID, CELL.SKILL_ID, CELL.ROLE_ID, CELL.LEVEL)
                .from(CELL)
                .where(CELL.SKILL_ID.in(skills))
                .forEach(it -> cells.computeIfAbsent(it.value2(), _ -> new HashMap<>())
                        .put(new Place(it.value3(), Level.ofRank(it.value4())), it.value1()));
        return cells;
    }

    private Head head(Record row, Map<Place, UUID> cells) {
        UUID skill = row.get(SKILL.ID);
        var line = List.of(
                new Scope(Scope.Kind.SKILL, skill),
                new Scope(Scope.Kind.GROUP, row.get(SKILL.GROUP_ID)),
                new Scope(Scope.Kind.DOMAIN, row.get(SKILL_GROUP.DOMAIN_ID)),
                Scope.SITE);
        return new Head(
                new SkillRef(skill, row.get(SKILL.SLUG), row.get(SKILL.NAME)),
                row.get(SKILL.HEAD),
                json.document(row.get(REVISION.DOCUMENT)).profile(),
                line,
                cells);
    }
}
