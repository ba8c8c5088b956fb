package io.rungs.bench.rows;

import io.rungs.bench.rows.PostComment.Answering;
import io.rungs.bench.run.Installation;
import io.rungs.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What an answer in a thread asks of the database, by plain JDBC: the session, the limit, and in one transaction
/// who may, what stands there and what is written; and the notification afterwards. Nothing is parsed, weighed or
/// drawn. How readers of the journal come to the notification is left out: the event is of a kind that tells
/// nobody.
final class BareComments implements AutoCloseable {
    /// Those after the first two are one transaction, but for the last.
    private static final List<String> TRIPS = List.of(
            """
            SELECT s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
              a.attribute_name, a.attribute_bytes
            FROM platform.spring_session s
            LEFT JOIN platform.spring_session_attributes a ON s.primary_id = a.session_primary_id
            WHERE s.session_id = ?
            """,
            """
            INSERT INTO platform.bucket AS kept (id, drawn_at, full_at, expires_at)
            SELECT ?, 1, array_agg(1 + one ORDER BY place), 9000000000000
            FROM unnest('{6}'::bigint[]) WITH ORDINALITY AS span (one, place)
            ON CONFLICT (id) DO UPDATE SET (drawn_at, full_at, expires_at) = (
              SELECT max(next.now), array_agg(next.full_at ORDER BY next.place), 9000000000000
              FROM (SELECT moment.now, greatest(was, moment.now) + one AS full_at, place
                    FROM greatest(1, kept.drawn_at) AS moment (now),
                      unnest(kept.full_at, '{6}'::bigint[]) WITH ORDINALITY AS span (was, one, place)) AS next)
            WHERE (SELECT bool_and(coalesce(was, 0) + one <= greatest(1, kept.drawn_at) + most)
                   FROM unnest(kept.full_at, '{6}'::bigint[], '{60000000000}'::bigint[]) AS span (was, one, most))
            """,
            "SELECT * FROM discussion.thread WHERE id = ?",
            """
            SELECT s.id, s.slug, s.name, s.head, g.id, g.name, d.id, d.name, r.document,
              (SELECT coalesce(jsonb_agg(jsonb_build_array(c.role_id, c.level, c.id)), jsonb_build_array())
               FROM catalog.cell c WHERE c.skill_id = s.id)
            FROM catalog.skill s JOIN catalog.skill_group g ON g.id = s.group_id JOIN catalog.domain d ON d.id = g.domain_id
            JOIN catalog.revision r ON r.skill_id = s.id AND r.number = s.head
            WHERE s.id = ?
            """,
            """
            SELECT g.*, a.id, a.handle, a.name FROM identity.account a
            LEFT JOIN identity.grant_of_right g ON g.account_id = a.id AND g.taken_at IS NULL
            WHERE a.id = ? AND a.state = 'ACTIVE' ORDER BY g.id
            """,
            """
            SELECT a.trust, EXISTS (SELECT FROM identity.grant_of_right g WHERE g.account_id = a.id AND g.taken_at IS NULL)
            FROM identity.account a WHERE a.id = ? FOR NO KEY UPDATE OF a
            """,
            """
            SELECT posted_at FROM discussion.comment
            WHERE author_id = ? AND posted_at BETWEEN now() - interval '1 day' AND now() ORDER BY posted_at DESC
            """,
            """
            SELECT given_at FROM proposals.review
            WHERE reviewer_id = ? AND given_at BETWEEN now() - interval '1 day' AND now() AND body <> ''
            UNION ALL SELECT at FROM proposals.step
            WHERE actor_id = ? AND at BETWEEN now() - interval '1 day' AND now() AND reason IS NOT NULL AND kind <> 'SUBMITTED'
            """,
            """
            INSERT INTO discussion.comment (id, thread_id, author_id, body, state, posted_at)
            VALUES (?, ?, ?, ?, 'VISIBLE', clock_timestamp())
            """,
            """
            INSERT INTO journal.event (id, cause, type, version, actor, subject_kind, subject_id, payload, occurred_at)
            VALUES (?, ?, 'discussion.comment-edited', 1, ?, 'SKILL', ?, ?::jsonb, clock_timestamp())
            """,
            """
            INSERT INTO watching.watch (account_id, scope_kind, scope_id, notify, reason, since)
            VALUES (?, 'SKILL', ?, 'PARTICIPATING', 'COMMENTED', clock_timestamp()) ON CONFLICT DO NOTHING
            """,
            "SELECT id, handle, name FROM identity.account WHERE id = ?",
            """
            INSERT INTO notifications.notification (id, account_id, reason, cause, kind, actor, thread_id, comment_id, facts,
              occurred_at)
            VALUES (?, ?, 'PARTICIPANT', ?, 'COMMENT_POSTED', ?, ?, ?, ?::jsonb, clock_timestamp())
            ON CONFLICT DO NOTHING
            """);

    /// @param session as the database knows it
    private record Client(
            Connection db, List<PreparedStatement> trips, Answering answering, UUID person, String session) {}

    private final List<Client> clients = new ArrayList<>();
    private final UUID starter;
    private final String payload;
    private final String facts;

    BareComments(Installation rungs, List<Answering> answering) throws SQLException {
        starter = rungs.account("priya");
        var database = rungs.database();
        // As large as the product's: taken from what it wrote.
        payload = database.text(
                "SELECT payload::text FROM journal.event WHERE type = 'discussion.comment-posted' LIMIT 1");
        facts = database.text("SELECT facts::text FROM notifications.notification LIMIT 1");
        for (Answering each : answering) {
            Connection db = database.connect();
            List<PreparedStatement> trips = new ArrayList<>();
            for (String trip : TRIPS) trips.add(db.prepareStatement(trip));
            UUID person = rungs.account(each.handle());
            String session =
                    database.text("SELECT session_id FROM platform.spring_session WHERE principal_name = '%s' LIMIT 1"
                            .formatted(person));
            clients.add(new Client(db, trips, each, person, session));
        }
    }

    void post(int number, String text) throws SQLException {
        var client = clients.get(number);
        UUID thread = client.answering().thread();
        UUID comment = Ids.next();
        UUID cause = Ids.next();
        trip(client, 0, client.session());
        trip(client, 1, "bench " + number);
        client.db().setAutoCommit(false);
        trip(client, 2, thread);
        trip(client, 3, client.answering().skill());
        trip(client, 4, client.person());
        trip(client, 5, client.person());
        trip(client, 6, client.person());
        trip(client, 7, client.person(), client.person());
        trip(client, 8, comment, thread, client.person(), text);
        trip(client, 9, Ids.next(), cause, client.person(), client.answering().skill(), payload);
        trip(client, 10, client.person(), client.answering().skill());
        trip(client, 11, client.person());
        client.db().commit();
        client.db().setAutoCommit(true);
        trip(client, 12, Ids.next(), starter, cause, client.person(), thread, comment, facts);
    }

    /// Whatever it answers is read.
    private static void trip(Client client, int number, Object... values) throws SQLException {
        var statement = client.trips().get(number);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        if (!statement.execute()) return;
        try (var rows = statement.getResultSet()) {
            while (rows.next()) rows.getObject(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Client each : clients) each.db().close();
    }
}
