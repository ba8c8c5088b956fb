package io.rungs.bench.run;

import io.rungs.bench.generated.Kind;
import io.rungs.bench.generated.Size;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/// What stands behind the lists: closed proposals, revisions and threads of one skill, and one person's inbox, made
/// inside the database by one statement a table.
///
/// The crowded skill says nothing but its summary, which each of its revisions changes. Of decided proposals, the
/// snapshot of the decision is left out: no list reads it.
public final class Crowd {
    public static final String SLUG = "crowded";

    private static final String SKILL = "'00000000-0000-7000-8000-0000000c0c0c'::uuid";
    private static final String AT = "timestamptz '2024-06-01 00:00Z' + n * interval '1 second'";

    private final Database database;
    private final Size size;
    private final Map<String, UUID> accounts;

    Crowd(Database database, Size size, Map<String, UUID> accounts) {
        this.database = database;
        this.size = size;
        this.accounts = accounts;
    }

    void gather() throws SQLException {
        // After the skill, each row is whole by itself; holding each against its foreign keys would take most of
        // the time.
        database.execute(
                skill(),
                "SET session_replication_role = replica",
                proposals(),
                """
                INSERT INTO proposals.patch_set
                SELECT {proposal}, 1, {author}, 'Because it can be said better.', {at}, true FROM {numbers}
                """.transform(this::filled),
                """
                INSERT INTO proposals.operation (proposal_id, patch_set, position, kind, skill_id, base, proposed,
                  change_class, content)
                SELECT {proposal}, 1, 0, 'SetSummary', {skill}, {before}, {after}, 'CLARIFYING', md5(n::text) FROM {numbers}
                """.transform(this::filled),
                """
                INSERT INTO proposals.touched (proposal_id, skill_id, number, shown_status, change_class)
                SELECT {proposal}, {skill}, n, CASE WHEN n <= {published} THEN 'PUBLISHED' ELSE 'REJECTED' END, 'CLARIFYING'
                FROM {numbers}
                """.transform(this::filled),
                revisions(),
                """
                INSERT INTO catalog.revision_credit
                SELECT {revision}, {omar}, 'APPROVER' FROM {numbers} WHERE n <= {published}
                """.transform(this::filled),
                """
                INSERT INTO catalog.revision_change (revision_id, position, kind, before, after)
                SELECT {revision}, 0, 'SUMMARY', {before}, {after} FROM {numbers} WHERE n <= {published}
                """.transform(this::filled),
                """
                INSERT INTO discussion.thread (id, subject_kind, subject_id, skill_id, started_by, started_at)
                SELECT {thread}, 'SKILL', {skill}, {skill}, {author}, {at} FROM {numbers}
                """.transform(this::filled),
                """
                INSERT INTO discussion.comment (id, thread_id, author_id, body, posted_at)
                SELECT {comment}, {thread}, {author}, 'What does this ask of somebody new? ' || n, {at} FROM {numbers}
                """.transform(this::filled),
                notifications(),
                "SELECT setval(pg_get_serial_sequence('proposals.proposal', 'number'), {count})"
                        .transform(this::filled));
    }

    private String skill() {
        return """
                INSERT INTO catalog.skill (id, slug, group_id, name, summary, head, head_at, created_at)
                SELECT {skill}, '%s', id, 'Crowded', 'As said {published}.', {published} + 1, {at}, {at}
                FROM catalog.skill_group, (VALUES (0)) AS start (n) ORDER BY id LIMIT 1
                """.formatted(SLUG).transform(this::filled);
    }

    /// All but the last hundredth were published.
    private String proposals() {
        return """
                INSERT INTO proposals.proposal (id, number, author_id, title, status, change_class, version, turn,
                  turn_reason, turn_since, created_at, updated_at, submitted_at, closed_at, closed_by, close_reason, closed_as, let_through)
                OVERRIDING SYSTEM VALUE
                SELECT {proposal}, n, {author}, 'Say it better, number ' || n,
                  CASE WHEN n <= {published} THEN 'PUBLISHED' ELSE 'REJECTED' END, 'CLARIFYING', 4, 'NOBODY',
                  'It is closed.', {at}, {at}, {at}, {at}, {at}, {omar},
                  CASE WHEN n > {published} THEN 'It was clear enough.' END,
                  CASE WHEN n <= {published} THEN 'PUBLISHED' ELSE 'REJECTED' END, true
                FROM {numbers}
                """.transform(this::filled);
    }

    private String revisions() {
        return """
                INSERT INTO catalog.revision (id, skill_id, number, document, change_class, cause_kind, cause_id,
                  cause_number, author_id, rationale, published_at)
                SELECT {revision}, {skill}, n + 1,
                  convert_to('{"name":"Crowded","summary":' || {after}::text || ',"group":"' || {group} ||
                    '","roles":[],"expectations":[]}', 'UTF8'),
                  CASE WHEN n = 0 THEN 'STRUCTURAL' ELSE 'CLARIFYING' END,
                  CASE WHEN n = 0 THEN 'IMPORT' ELSE 'PROPOSAL' END, {proposal},
                  nullif(n, 0), {author}, 'Because it can be said better.', {at}
                FROM generate_series(0, {published}) AS n
                """.transform(this::filled);
    }

    /// Every second one is read.
    private String notifications() {
        return """
                INSERT INTO notifications.notification (id, account_id, cause, kind, reason, actor, facts, state, occurred_at)
                SELECT {notification}, {ines}, {cause}, 'PROPOSAL_PUBLISHED', 'WATCHER', {omar},
                  jsonb_build_object('skill', jsonb_build_object('id', {skill}, 'slug', '%s', 'name', 'Crowded'),
                    'proposal', n, 'title', 'Say it better, number ' || n, 'revision', n + 1, 'verdict', NULL),
                  CASE WHEN n %% 2 = 1 THEN 'UNREAD' ELSE 'DONE' END, {at}
                FROM {numbers}
                """.formatted(SLUG).transform(this::filled);
    }

    private String filled(String sql) {
        String ines = "'" + accounts.get("ines") + "'::uuid";
        String jonas = "'" + accounts.get("jonas") + "'::uuid";
        long first = 1L << 33;
        return sql.replace("{skill}", SKILL)
                .replace("{group}", "(SELECT group_id FROM catalog.skill WHERE id = " + SKILL + ")")
                .replace("{numbers}", "generate_series(1, {count}) AS n")
                .replace("{count}", String.valueOf(size.crowd()))
                .replace("{published}", String.valueOf(size.crowd() - size.crowd() / 100))
                .replace("{author}", "CASE WHEN n % 2 = 0 THEN " + ines + " ELSE " + jonas + " END")
                .replace("{ines}", ines)
                .replace("{omar}", "'" + accounts.get("omar") + "'::uuid")
                .replace("{before}", "to_jsonb('As said ' || (n - 1) || '.')")
                .replace("{after}", "to_jsonb('As said ' || n || '.')")
                .replace("{at}", AT)
                .replace("{proposal}", Kind.PROPOSAL.sql(first + " + n"))
                .replace("{revision}", Kind.REVISION.sql(first + " + n"))
                .replace("{thread}", Kind.THREAD.sql("n"))
                .replace("{comment}", Kind.COMMENT.sql("n"))
                .replace("{notification}", Kind.NOTIFICATION.sql("n"))
                .replace("{cause}", Kind.CAUSE.sql(first + " + n"));
    }
}
