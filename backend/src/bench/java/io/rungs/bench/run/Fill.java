package io.rungs.bench.run;

import static io.rungs.bench.run.Copy.row;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.generated.Kind;
import io.rungs.bench.generated.Size;
import io.rungs.catalog.RevisionPublished;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.view.Change;
import io.rungs.journal.JournalEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the generated catalogue into a database, row for row as the product writes it at an import, and the crowd
/// behind the lists.
final class Fill {
    static final Instant WHEN = Instant.parse("2025-01-01T00:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RATIONALE = "What a benchmark needs.";

    private final Database database;
    private final Size size;
    private final Map<String, UUID> accounts;

    Fill(Database database, Size size, Map<String, UUID> accounts) {
        this.database = database;
        this.size = size;
        this.accounts = accounts;
    }

    void fill() throws SQLException {
        try (var db = database.connect()) {
            taxonomy(db);
            skills(db);
        }
        new Crowd(database, size, accounts).gather();
    }

    private void taxonomy(Connection db) throws SQLException {
        int groups = Math.ceilDiv(size.skills(), GeneratedSkill.SKILLS_IN_GROUP);
        int domains = Math.ceilDiv(groups, GeneratedSkill.GROUPS_IN_DOMAIN);
        Copy.into(
                db,
                "catalog.domain",
                "id, slug, name, position",
                numbers(domains).map(it -> row(Kind.DOMAIN.id(it), "generated-domain-" + it, "Domain " + it, it)));
        Copy.into(
                db,
                "catalog.skill_group",
                "id, domain_id, slug, name, position",
                numbers(groups)
                        .map(it -> row(
                                Kind.GROUP.id(it),
                                Kind.DOMAIN.id(it / GeneratedSkill.GROUPS_IN_DOMAIN),
                                "generated-group-" + it,
                                "Group " + it,
                                it)));
        Copy.into(
                db,
                "catalog.role",
                "id, slug, name, position",
                numbers(GeneratedSkill.ROLES)
                        .map(it -> row(Kind.ROLE.id(it), "generated-role-" + it, "Role " + it, it)));
        db.createStatement()
                .execute("INSERT INTO catalog.rung (role_id, level_id)"
                        + " SELECT role.id, level.id FROM catalog.role, catalog.level ON CONFLICT DO NOTHING");
        db.createStatement()
                .execute("UPDATE catalog.taxonomy_version"
                        + " SET version = version + 1, uses_requirement = true, uses_proficiency = true");
    }

    private void skills(Connection db) throws SQLException {
        copy(
                db,
                "catalog.skill",
                "id, slug, group_id, name, summary, head, head_at, created_at",
                it -> Stream.of(row(
                        it.id(),
                        it.slug(),
                        it.profile().group(),
                        it.profile().name(),
                        it.profile().summary(),
                        1,
                        WHEN,
                        WHEN)));
        copy(
                db,
                "catalog.cell",
                "id, skill_id, role_id, level",
                it -> it.cells().entrySet().stream()
                        .map(cell -> row(
                                cell.getValue(),
                                it.id(),
                                cell.getKey().role(),
                                cell.getKey().level().id())));
        copy(
                db,
                "catalog.revision",
                "id, skill_id, number, document, change_class, cause_kind, cause_id, rationale, published_at",
                it -> Stream.of(row(
                        Kind.REVISION.id(it.number()),
                        it.id(),
                        1,
                        JSON.writeValueAsBytes(it.document()),
                        "STRUCTURAL",
                        "IMPORT",
                        Kind.IMPORT.id(0),
                        RATIONALE,
                        WHEN)));
        copy(
                db,
                "catalog.revision_change",
                "revision_id, position, kind, cell_id, role_id, before, after",
                Fill::changes);
        copy(
                db,
                "catalog.expectation",
                "cell_id, skill_id, role_id, level, description, requirement, proficiency",
                Fill::expectations);
        copy(
                db,
                "catalog.skill_role",
                "skill_id, role_id, position",
                it -> it.profile().roles().stream()
                        .map(role -> row(it.id(), role, it.profile().roles().indexOf(role))));
        copy(db, EVENT, EVENT_COLUMNS, it -> Stream.of(event(it.number(), imported(it))));
    }

    private static Stream<List<@Nullable Object>> changes(GeneratedSkill skill) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        UUID revision = Kind.REVISION.id(skill.number());
        for (ProfileChange change : ProfileChange.between(null, skill.profile())) {
            int position = rows.size();
            rows.add(
                    switch (change) {
                        case ProfileChange.OfField it ->
                            row(
                                    revision,
                                    position,
                                    Change.Kind.of(it.field()).name(),
                                    null,
                                    null,
                                    json(it.before()),
                                    json(it.after()));
                        case ProfileChange.OfRole it ->
                            row(revision, position, "ROLE", null, it.role(), null, json(it.role()));
                        case ProfileChange.OfExpectation it ->
                            row(
                                    revision,
                                    position,
                                    "EXPECTATION",
                                    skill.cells().get(it.place()),
                                    it.place().role(),
                                    json(it.before()),
                                    json(it.after()));
                    });
        }
        return rows.stream();
    }

    private static Stream<List<@Nullable Object>> expectations(GeneratedSkill skill) {
        return skill.profile().expectations().entrySet().stream().map(each -> {
            Place place = each.getKey();
            var says = each.getValue();
            return row(
                    skill.cells().get(place),
                    skill.id(),
                    place.role(),
                    place.level().id(),
                    says.description(),
                    says.requirement(),
                    says.proficiency() == null ? null : says.proficiency().id());
        });
    }

    private static JournalEvent imported(GeneratedSkill skill) {
        var ref = new SkillRef(skill.id(), skill.slug(), skill.profile().name());
        var cells = List.copyOf(skill.cells().values());
        return new RevisionPublished(Kind.IMPORT.id(0), null, WHEN, ref, 1, ChangeClass.STRUCTURAL, null, cells);
    }

    private static final String EVENT = "journal.event";
    private static final String EVENT_COLUMNS =
            "id, cause, type, version, actor, subject_kind, subject_id, payload, occurred_at";

    private static List<@Nullable Object> event(long number, JournalEvent it) {
        return row(
                Kind.EVENT.id(number),
                it.cause(),
                it.type(),
                it.version(),
                it.actor(),
                it.subject().kind(),
                it.subject().id(),
                json(it),
                it.at());
    }

    private void copy(
            Connection db, String table, String columns, Function<GeneratedSkill, Stream<List<@Nullable Object>>> rows)
            throws SQLException {
        Copy.into(
                db,
                table,
                columns,
                IntStream.range(0, size.skills()).mapToObj(GeneratedSkill::of).flatMap(rows));
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }
}
