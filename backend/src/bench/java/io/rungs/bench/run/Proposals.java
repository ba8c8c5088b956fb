package io.rungs.bench.run;

import static io.rungs.bench.run.Copy.row;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.generated.Kind;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.proposals.core.PatchSet;
import io.rungs.text.Dictionaries;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Many proposals in review, made out of one: ines proposes that through the API, and every row that it left is
/// written again for each of the others, whatever tables and columns the product keeps it in. Only who proposes
/// what changes, and by seconds when.
public final class Proposals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SAID =
            Set.of("kind", "skill_id", "role_id", "level", "base", "proposed", "change_class", "content");

    private final Database database;
    private final Map<String, UUID> accounts;
    private final UUID template;

    private Proposals(Database database, Map<String, UUID> accounts, UUID template) {
        this.database = database;
        this.accounts = accounts;
        this.template = template;
    }

    private static final Classify CLASSES = new Classify(Dictionaries.of("en", null));

    /// A generated proposal.
    public record Proposed(UUID id, long number, SetCell edit) {}

    static Proposals like(Installation rungs, SetCell edit) throws Exception {
        long number = rungs.signIn("ines")
                .post("/api/proposals", Forms.submission("The one that the others are made of", edit))
                .expect(201)
                .body()
                .path("number")
                .asLong();
        rungs.settle();
        String id = rungs.database().text("SELECT id FROM proposals.proposal WHERE number = " + number);
        return new Proposals(rungs.database(), rungs.accounts(), UUID.fromString(id));
    }

    /// The one that the others are made of.
    public UUID template() {
        return template;
    }

    /// Puts one proposal for each edit before the reviewers, by ines and jonas in turn.
    ///
    /// @param first numbers what is generated: no number may be used twice
    public List<Proposed> add(long first, List<SetCell> edits) throws SQLException {
        var wanted = IntStream.range(0, edits.size())
                .mapToObj(it -> new Wanted(first + it, edits.get(it), it % 2 == 0 ? "ines" : "jonas"))
                .toList();
        requireOpenTemplate();
        try (var db = database.connect()) {
            note(db, wanted);
            for (String table : tables(db)) write(db, table, "proposal_id");
            write(db, "watching.watch", "scope_id");
            write(db, "journal.event", "subject_id");
            var numbers = numbers(db);
            return wanted.stream()
                    .map(it -> new Proposed(it.id(), numbers.get(it.id()), it.edit))
                    .toList();
        }
    }

    private void requireOpenTemplate() throws SQLException {
        String status = database.text("SELECT status FROM proposals.proposal WHERE id = '%s'".formatted(template));
        if (!status.equals("IN_REVIEW"))
            throw new IllegalStateException("The proposal that others are made of is not in review, but " + status);
    }

    private record Wanted(long number, SetCell edit, String author) {
        UUID id() {
            return Kind.PROPOSAL.id(number);
        }
    }

    private void note(Connection db, List<Wanted> wanted) throws SQLException {
        db.createStatement().execute("""
                        CREATE TEMPORARY TABLE wanted (n bigint, id uuid PRIMARY KEY, author uuid, title text, kind text,
                          skill_id uuid, role_id uuid, level uuid, base jsonb, proposed jsonb, change_class text,
                          content text, skills jsonb)
                        """);
        Copy.into(
                db,
                "wanted",
                "n, id, author, title, kind, skill_id, role_id, level, base, proposed, change_class, content, skills",
                wanted.stream().map(this::noted));
        db.createStatement().execute("ANALYZE wanted");
    }

    private List<@Nullable Object> noted(Wanted it) {
        var step = PatchSet.Step.of(it.edit, CLASSES);
        var place = it.edit.place();
        var skill = GeneratedSkill.of(it.edit.skill());
        return row(
                it.number,
                it.id(),
                accounts.get(it.author),
                "Clearer words, number " + it.number,
                "EditExpectation",
                it.edit.skill(),
                place.role(),
                place.level().id(),
                JSON.writeValueAsString(it.edit.base()),
                JSON.writeValueAsString(it.edit.proposed()),
                step.changeClass(),
                step.content(),
                JSON.writeValueAsString(List.of(
                        new SkillRef(skill.id(), skill.slug(), skill.profile().name()))));
    }

    /// Every table of proposals that the database does not keep by itself; each after those that it refers to.
    public static List<String> tables(Connection db) throws SQLException {
        try (var rows = db.createStatement().executeQuery("""
                        SELECT 'proposals.' || table_name FROM information_schema.columns
                        JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_type = 'BASE TABLE' AND table_schema = 'proposals'
                          AND table_name NOT IN ('open_place', 'touched') AND (column_name = 'proposal_id'
                          OR table_name = 'proposal' AND column_name = 'number')
                        ORDER BY coalesce(array_position('{proposal,patch_set,operation,review}', table_name::text), 9),
                          table_name
                        """)) {
            List<String> tables = new java.util.ArrayList<>();
            while (rows.next()) tables.add(rows.getString(1));
            return tables;
        }
    }

    private void write(Connection db, String table, String key) throws SQLException {
        boolean itself = table.equals("proposals.proposal");
        Map<String, String> columns = columns(db, table);
        String values = columns.entrySet().stream()
                .map(it -> value(table, it.getKey(), it.getValue(), key))
                .collect(Collectors.joining(", "));
        db.createStatement()
                .execute("INSERT INTO %s (%s) SELECT %s FROM %s t CROSS JOIN wanted w %s WHERE t.%s = '%s' ORDER BY w.n"
                        .formatted(
                                table,
                                String.join(", ", columns.keySet()),
                                values,
                                table,
                                itself ? "" : "JOIN proposals.proposal p ON p.id = w.id",
                                itself ? "id" : key,
                                template));
    }

    /// The columns that are written, with their types.
    private static Map<String, String> columns(Connection db, String table) throws SQLException {
        try (var select = db.prepareStatement("""
                SELECT column_name, data_type FROM information_schema.columns
                WHERE table_schema || '.' || table_name = ? AND is_identity = 'NO' AND is_generated = 'NEVER'
                """)) {
            select.setString(1, table);
            Map<String, String> columns = new java.util.LinkedHashMap<>();
            for (var rows = select.executeQuery(); rows.next(); ) columns.put(rows.getString(1), rows.getString(2));
            return columns;
        }
    }

    private String value(String table, String column, String type, String key) {
        boolean itself = table.equals("proposals.proposal");
        if (column.equals(key) || itself && column.equals("id")) return "w.id";
        if (itself && Set.of("title", "change_class").contains(column)) return "w." + column;
        if (table.equals("proposals.operation") && SAID.contains(column)) return "w." + column;
        if (column.equals("payload"))
            return "jsonb_set(jsonb_set(jsonb_set(replace(t.payload::text, '%s', w.id::text)::jsonb, '{proposal,number}',"
                            .formatted(template)
                    + " to_jsonb(p.number)), '{proposal,title}', to_jsonb(w.title)), '{proposal,skills}', w.skills)";
        if (Set.of("id", "cause").contains(column)) return "md5(w.id::text || t.%s)::uuid".formatted(column);
        if (type.startsWith("timestamp")) return "t.%s - make_interval(secs => 80000 - w.n %% 80000)".formatted(column);
        if (type.equals("uuid"))
            return "CASE WHEN t.%s = '%s' THEN w.author ELSE t.%s END".formatted(column, accounts.get("ines"), column);
        return "t." + column;
    }

    private static Map<UUID, Long> numbers(Connection db) throws SQLException {
        try (var rows = db.createStatement()
                .executeQuery("SELECT p.id, p.number FROM wanted w JOIN proposals.proposal p ON p.id = w.id")) {
            Map<UUID, Long> numbers = new HashMap<>();
            while (rows.next()) numbers.put(rows.getObject(1, UUID.class), rows.getLong(2));
            return numbers;
        }
    }
}
