package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Proposals.Proposed;
import io.rungs.catalog.model.Document;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Place;
import io.rungs.kernel.Ids;
import io.rungs.testing.FirstFramework;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// What approving and publishing leaves in the database, written by eight statements of plain JDBC in one
/// transaction, with everything computed beforehand. Nobody is told of it, nothing is merged or weighed, nobody's
/// rights are asked.
final class BarePublishing implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The eight trips.
    private static final List<String> TRIPS = List.of(
            "SELECT * FROM proposals.proposal WHERE id = ? FOR NO KEY UPDATE",
            """
            WITH watching AS (INSERT INTO watching.watch (account_id, scope_kind, scope_id, notify, reason, since)
              VALUES (?, 'PROPOSAL', ?, 'PARTICIPATING', 'REVIEWED', clock_timestamp()) ON CONFLICT DO NOTHING)
            INSERT INTO proposals.review (id, proposal_id, patch_set, reviewer_id, verdict, body, given_at)
            VALUES (?, ?, 1, ?, 'APPROVE', '', clock_timestamp())
            """,
            """
            SELECT s.head, r.document FROM catalog.skill s JOIN catalog.revision r ON r.skill_id = s.id AND r.number = s.head
            WHERE s.id = ? FOR NO KEY UPDATE OF s
            """,
            "UPDATE catalog.skill SET head = head + 1, head_at = clock_timestamp() WHERE id = ?",
            """
            INSERT INTO catalog.revision (id, skill_id, number, document, change_class, cause_kind, cause_id, cause_number,
              author_id, rationale, published_at)
            VALUES (?, ?, (SELECT head FROM catalog.skill WHERE id = ?), ?, 'EDITORIAL', 'PROPOSAL', ?, ?, ?,
              'What a benchmark needs.', clock_timestamp())
            """,
            """
            WITH credit AS (INSERT INTO catalog.revision_credit VALUES (?, ?, 'APPROVER')),
              change AS (INSERT INTO catalog.revision_change (revision_id, position, kind, cell_id, role_id, before, after)
                VALUES (?, 0, 'EXPECTATION', ?, ?, ?::jsonb, ?::jsonb))
            UPDATE catalog.expectation SET description = ? WHERE cell_id = ?
            """,
            """
            WITH step AS (INSERT INTO proposals.step (id, proposal_id, at, actor_id, kind, patch_set)
              VALUES (?, ?, clock_timestamp(), ?, 'PUBLISHED', 1))
            UPDATE proposals.proposal SET status = 'PUBLISHED', closed_as = 'PUBLISHED', version = 4, turn = 'NOBODY', turn_reason = 'It is closed.',
              turn_since = clock_timestamp(), updated_at = clock_timestamp(), closed_at = clock_timestamp(), closed_by = ?,
              decision = ?::jsonb
            WHERE id = ?
            """,
            """
            INSERT INTO journal.event (id, cause, type, version, actor, subject_kind, subject_id, payload, occurred_at)
            VALUES (?, ?, 'proposals.review-given', 1, ?, 'PROPOSAL', ?, ?::jsonb, clock_timestamp()),
              (?, ?, 'catalog.revision-published', 1, ?, 'SKILL', ?, ?::jsonb, clock_timestamp()),
              (?, ?, 'proposals.published', 1, ?, 'PROPOSAL', ?, ?::jsonb, clock_timestamp())
            """);

    /// One client's connection with its statements.
    private record Client(Connection db, List<PreparedStatement> trips) {}

    /// @param texts before and after, as JSON
    record Prepared(Proposed proposed, UUID cell, byte[] document, String before, String after) {}

    private final List<Client> clients = new ArrayList<>();
    private final UUID reviewer;
    private final UUID author;
    private final String decision;
    private final String payload;

    BarePublishing(Installation rungs, int clients) throws SQLException {
        reviewer = rungs.account("omar");
        author = rungs.account("ines");
        var database = rungs.database();
        // As large as the product's: taken from what it wrote.
        decision = database.text("SELECT decision::text FROM proposals.proposal WHERE decision IS NOT NULL LIMIT 1");
        payload = database.text("SELECT payload::text FROM journal.event WHERE type = 'proposals.published' LIMIT 1");
        for (int i = 0; i < clients; i++) {
            Connection db = database.connect();
            db.setAutoCommit(false);
            List<PreparedStatement> trips = new ArrayList<>();
            for (String trip : TRIPS) trips.add(db.prepareStatement(trip));
            this.clients.add(new Client(db, trips));
        }
    }

    List<Prepared> prepare(List<Proposed> proposals) {
        return proposals.stream().map(BarePublishing::prepare).toList();
    }

    private static Prepared prepare(Proposed it) {
        var skill = GeneratedSkill.of(it.edit().skill());
        Place place = it.edit().place();
        Expectation after = it.edit().proposed();
        var document = Document.of(skill.profile().with(place, after), skill.cells(), FirstFramework.LADDER);
        return new Prepared(
                it,
                skill.cells().get(place),
                JSON.writeValueAsBytes(document),
                JSON.writeValueAsString(it.edit().base()),
                JSON.writeValueAsString(after));
    }

    void publish(int client, Prepared it) throws SQLException {
        var proposal = it.proposed();
        UUID skill = proposal.edit().skill();
        UUID revision = Ids.next();
        UUID cause = Ids.next();
        trip(client, 0, proposal.id());
        trip(client, 1, reviewer, proposal.id(), Ids.next(), proposal.id(), reviewer);
        trip(client, 2, skill);
        trip(client, 3, skill);
        trip(client, 4, revision, skill, skill, it.document(), proposal.id(), proposal.number(), author);
        trip(
                client,
                5,
                revision,
                reviewer,
                revision,
                it.cell(),
                proposal.edit().place().role(),
                it.before(),
                it.after(),
                proposal.edit().proposed().description(),
                it.cell());
        trip(client, 6, Ids.next(), proposal.id(), reviewer, reviewer, decision, proposal.id());
        trip(
                client,
                7,
                Ids.next(),
                Ids.next(),
                reviewer,
                proposal.id(),
                payload,
                Ids.next(),
                cause,
                reviewer,
                skill,
                payload,
                Ids.next(),
                cause,
                reviewer,
                proposal.id(),
                payload);
        clients.get(client).db().commit();
    }

    private void trip(int client, int number, Object... values) throws SQLException {
        var statement = clients.get(client).trips().get(number);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        if (statement.execute()) {
            var rows = statement.getResultSet();
            if (!rows.next()) throw new IllegalStateException("Nothing was found by " + TRIPS.get(number));
        } else if (statement.getUpdateCount() == 0)
            throw new IllegalStateException("Nothing was written by " + TRIPS.get(number));
    }

    @Override
    public void close() throws SQLException {
        for (Client each : clients) each.db().close();
    }
}
