package io.rungs.bench.rows;

import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Proposals;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a submission leaves in the database, whatever tables and columns the product keeps it in: the rows of one
/// that went through the API, written again by a statement each in one transaction, for another edit and under
/// other ids. Nothing is checked, nobody is told.
final class BareSubmission implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A row that was left, as text.
    private record Kept(String table, Map<String, String> types, Map<String, @Nullable String> values) {
        String insert() {
            return "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(
                            table,
                            String.join(", ", types.keySet()),
                            String.join(
                                    ", ",
                                    types.values().stream()
                                            .map("?::%s"::formatted)
                                            .toList()));
        }
    }

    private record Client(Connection db, List<PreparedStatement> inserts) {}

    private final String template;
    private final List<Kept> rows;
    private final List<Client> clients = new ArrayList<>();

    BareSubmission(Installation rungs, int clients) throws SQLException {
        template = rungs.proposals().template().toString();
        rows = rows(rungs);
        for (int i = 0; i < clients; i++) {
            Connection db = rungs.database().connect();
            db.setAutoCommit(false);
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Kept row : rows) inserts.add(db.prepareStatement(row.insert()));
            this.clients.add(new Client(db, inserts));
        }
    }

    private List<Kept> rows(Installation rungs) throws SQLException {
        List<Kept> rows = new ArrayList<>();
        try (var db = rungs.database().connect()) {
            for (String table : Proposals.tables(db))
                read(db, table, table.equals("proposals.proposal") ? "id" : "proposal_id", rows);
            read(db, "watching.watch", "scope_id", rows);
            read(db, "journal.event", "subject_id", rows);
        }
        return rows;
    }

    private void read(Connection db, String table, String key, List<Kept> rows) throws SQLException {
        Map<String, String> types = types(db, table);
        try (var select = db.createStatement();
                var found = select.executeQuery("SELECT %s FROM %s WHERE %s = '%s'"
                        .formatted(String.join(", ", types.keySet()), table, key, template))) {
            while (found.next()) {
                Map<String, @Nullable String> values = new HashMap<>();
                for (String column : types.keySet()) values.put(column, found.getString(column));
                rows.add(new Kept(table, types, values));
            }
        }
    }

    private static Map<String, String> types(Connection db, String table) throws SQLException {
        try (var select = db.prepareStatement("""
                SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
                WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''
                """)) {
            select.setString(1, table);
            Map<String, String> types = new java.util.LinkedHashMap<>();
            for (var found = select.executeQuery(); found.next(); ) types.put(found.getString(1), found.getString(2));
            return types;
        }
    }

    void submit(int number, SetCell edit) throws SQLException {
        var client = clients.get(number);
        String proposal = Ids.next().toString();
        Map<String, String> fresh = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var insert = client.inserts().get(i);
            int at = 1;
            for (String column : row.types().keySet())
                insert.setString(at++, value(row, column, edit, proposal, fresh));
            insert.executeUpdate();
        }
        client.db().commit();
    }

    private @Nullable String value(Kept row, String column, SetCell edit, String proposal, Map<String, String> fresh) {
        String value = row.values().get(column);
        if (value == null) return null;
        if (row.table().equals("proposals.operation")) {
            switch (column) {
                case "skill_id":
                    return edit.skill().toString();
                case "role_id":
                    return edit.place().role().toString();
                case "level":
                    return edit.place().level().id().toString();
                case "base":
                    return JSON.writeValueAsString(edit.base());
                case "proposed":
                    return JSON.writeValueAsString(edit.proposed());
                default:
            }
        }
        if (value.equals(template)) return proposal;
        if (column.equals("id") || column.equals("cause"))
            return fresh.computeIfAbsent(value, _ -> UUID.randomUUID().toString());
        return column.equals("payload") ? value.replace(template, proposal) : value;
    }

    @Override
    public void close() throws SQLException {
        for (Client each : clients) each.db().close();
    }
}
