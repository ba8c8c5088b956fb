package io.rungs.catalog.store;

import static org.jooq.impl.DSL.excluded;
import static rungsdb.catalog.Tables.ADDRESS;
import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.REVISION_CREDIT;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_ROLE;

import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.model.Revisions;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.profile.ProfileChange.OfExpectation;
import io.rungs.catalog.profile.ProfileChange.OfField;
import io.rungs.catalog.profile.ProfileChange.OfRole;
import io.rungs.catalog.view.Change.Kind;
import io.rungs.kernel.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import org.springframework.stereotype.Component;
import rungsdb.catalog.tables.records.ExpectationRecord;
import rungsdb.catalog.tables.records.RevisionChangeRecord;
import rungsdb.catalog.tables.records.SkillRecord;

@Component
class StoredRevisions implements Revisions {
    private final DSLContext db;
    private final Json json;
    private final NewestKeys newest;
    private final UsedParts uses;

    StoredRevisions(DSLContext db, Json json, NewestKeys newest, UsedParts uses) {
        this.db = db;
        this.json = json;
        this.newest = newest;
        this.uses = uses;
    }

    @Override
    public boolean take(String slug, UUID skill, Instant at) {
        db.insertInto(ADDRESS)
                .set(ADDRESS.SLUG, slug)
                .set(ADDRESS.SKILL_ID, skill)
                .set(ADDRESS.SINCE, at)
                .onConflictDoNothing()
                .execute();
        return db.fetchExists(ADDRESS, ADDRESS.SLUG.eq(slug), ADDRESS.SKILL_ID.eq(skill));
    }

    @Override
    public boolean addSkill(UUID skill, Profile profile, Instant at) {
        newest.forgetAfterCommit();
        return db.insertInto(SKILL)
                        .set(shown(profile))
                        .set(SKILL.ID, skill)
                        .set(SKILL.HEAD, 1)
                        .set(SKILL.HEAD_AT, at)
                        .set(SKILL.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean moveHead(UUID skill, int expected, Profile profile, Instant at) {
        newest.forgetAfterCommit();
        return db.update(SKILL)
                        .set(shown(profile))
                        .set(SKILL.HEAD, expected + 1)
                        .set(SKILL.HEAD_AT, at)
                        .where(SKILL.ID.eq(skill), SKILL.HEAD.eq(expected))
                        .execute()
                == 1;
    }

    /// What the lists show of a skill.
    private static SkillRecord shown(Profile profile) {
        return new SkillRecord()
                .setState(profile.state().name())
                .setSlug(profile.slug())
                .setGroupId(profile.group())
                .setName(profile.name())
                .setSummary(profile.summary());
    }

    @Override
    public Map<Place, UUID> ensureCells(UUID skill, Collection<Place> places) {
        if (!places.isEmpty()) {
            InsertValuesStep4<?, UUID, UUID, UUID, UUID> insert =
                    db.insertInto(CELL, CELL.ID, CELL.SKILL_ID, CELL.ROLE_ID, CELL.LEVEL);
            for (Place place : places)
                insert = insert.values(
                        Ids.next(), skill, place.role(), place.level().id());
            insert.onConflictDoNothing().execute();
        }
        return db.select(CELL.ID, CELL.ROLE_ID, CELL.LEVEL)
                .from(CELL)
                .where(CELL.SKILL_ID.eq(skill))
                .fetchMap(it -> new Place(it.get(CELL.ROLE_ID), new Level(it.get(CELL.LEVEL))), it -> it.get(CELL.ID));
    }

    @Override
    public void append(Entry revision) {
        UUID id = insertRevision(revision);
        insertCredits(id, revision);
        insertChanges(id, revision);
        rewriteCells(revision);
        rewriteRoles(revision);
        uses.follow(revision.changes());
    }

    private UUID insertRevision(Entry revision) {
        UUID id = Ids.next();
        db.insertInto(REVISION)
                .set(REVISION.ID, id)
                .set(REVISION.SKILL_ID, revision.skill())
                .set(REVISION.NUMBER, revision.number())
                .set(REVISION.DOCUMENT, json.bytes(revision.document()))
                .set(REVISION.CHANGE_CLASS, revision.changeClass().name())
                .set(REVISION.CAUSE_KIND, kind(revision.cause()))
                .set(REVISION.CAUSE_ID, revision.cause().id())
                .set(REVISION.CAUSE_NUMBER, revision.cause() instanceof Cause.ByProposal it ? it.number() : null)
                .set(REVISION.AUTHOR_ID, revision.credits().author())
                .set(REVISION.RATIONALE, revision.rationale())
                .set(REVISION.PUBLISHED_AT, revision.at())
                .execute();
        return id;
    }

    private static String kind(Cause cause) {
        return switch (cause) {
            case Cause.ByProposal _ -> "PROPOSAL";
            case Cause.ByImport _ -> "IMPORT";
            case Cause.ByMerge _ -> "MERGE";
        };
    }

    private void insertCredits(UUID id, Entry revision) {
        var insert = db.insertInto(
                REVISION_CREDIT, REVISION_CREDIT.REVISION_ID, REVISION_CREDIT.ACCOUNT_ID, REVISION_CREDIT.CREDIT);
        for (UUID account : revision.credits().coAuthors()) insert = insert.values(id, account, "CO_AUTHOR");
        for (UUID account : revision.credits().approvers()) insert = insert.values(id, account, "APPROVER");
        if (!revision.credits().coAuthors().isEmpty()
                || !revision.credits().approvers().isEmpty()) insert.execute();
    }

    private void insertChanges(UUID id, Entry revision) {
        List<RevisionChangeRecord> rows = new ArrayList<>();
        for (ProfileChange change : revision.changes()) rows.add(row(id, rows.size(), change, revision.cells()));
        db.batchInsert(rows).execute();
    }

    private RevisionChangeRecord row(UUID id, int position, ProfileChange change, Map<Place, UUID> cells) {
        var row = new RevisionChangeRecord().setRevisionId(id).setPosition(position);
        return switch (change) {
            case OfField it ->
                row.setKind(Kind.of(it.field()).name())
                        .setBefore(json.value(it.before()))
                        .setAfter(json.value(it.after()));
            case OfRole it ->
                row.setKind("ROLE")
                        .setRoleId(it.role())
                        .setBefore(json.value(it.added() ? null : it.role()))
                        .setAfter(json.value(it.added() ? it.role() : null));
            case OfExpectation it ->
                row.setKind("EXPECTATION")
                        .setCellId(cells.get(it.place()))
                        .setRoleId(it.place().role())
                        .setBefore(json.value(it.before()))
                        .setAfter(json.value(it.after()));
        };
    }

    private void rewriteCells(Entry revision) {
        List<UUID> gone = new ArrayList<>();
        List<ExpectationRecord> said = new ArrayList<>();
        for (ProfileChange change : revision.changes()) {
            if (!(change instanceof OfExpectation it)) continue;
            UUID cell = Objects.requireNonNull(revision.cells().get(it.place()));
            Expectation after = it.after();
            if (after == null) gone.add(cell);
            else said.add(row(revision.skill(), cell, it.place(), after));
        }
        if (!gone.isEmpty())
            db.deleteFrom(EXPECTATION).where(EXPECTATION.CELL_ID.in(gone)).execute();
        if (!said.isEmpty()) upsert(said);
    }

    private static ExpectationRecord row(UUID skill, UUID cell, Place place, Expectation says) {
        return new ExpectationRecord()
                .setCellId(cell)
                .setSkillId(skill)
                .setRoleId(place.role())
                .setLevel(place.level().id())
                .setDescription(says.description())
                .setRequirement(
                        says.requirement() == null ? null : says.requirement().name())
                .setProficiency(
                        says.proficiency() == null ? null : says.proficiency().id());
    }

    /// All of them in one statement. A cell follows its role where that became another.
    private void upsert(List<ExpectationRecord> rows) {
        db.insertInto(EXPECTATION)
                .set(rows)
                .onConflict(EXPECTATION.CELL_ID)
                .doUpdate()
                .set(EXPECTATION.ROLE_ID, excluded(EXPECTATION.ROLE_ID))
                .set(EXPECTATION.DESCRIPTION, excluded(EXPECTATION.DESCRIPTION))
                .set(EXPECTATION.REQUIREMENT, excluded(EXPECTATION.REQUIREMENT))
                .set(EXPECTATION.PROFICIENCY, excluded(EXPECTATION.PROFICIENCY))
                .execute();
    }

    private void rewriteRoles(Entry revision) {
        if (revision.changes().stream().noneMatch(OfRole.class::isInstance)) return;
        db.deleteFrom(SKILL_ROLE)
                .where(SKILL_ROLE.SKILL_ID.eq(revision.skill()))
                .execute();
        var insert = db.insertInto(SKILL_ROLE, SKILL_ROLE.SKILL_ID, SKILL_ROLE.ROLE_ID, SKILL_ROLE.POSITION);
        var roles = revision.document().roles();
        for (UUID role : roles) insert = insert.values(revision.skill(), role, roles.indexOf(role));
        if (!roles.isEmpty()) insert.execute();
    }
}
