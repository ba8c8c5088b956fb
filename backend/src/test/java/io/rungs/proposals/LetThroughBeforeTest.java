package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.RungsTest;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// An installation that was there before it was kept what was let through: its history decides.
@RungsTest
class LetThroughBeforeTest {
    private static final UUID NILS = UUID.randomUUID();
    private static final UUID SKILL = UUID.randomUUID();

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @Test
    void theHistoryDecidesWhatWasLetThrough() throws Exception {
        String name = "before_" + UUID.randomUUID().toString().substring(24);
        db.execute("CREATE DATABASE " + name);
        String url = database.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        try (var connection = DriverManager.getConnection(url, database.getUsername(), database.getPassword())) {
            migrate(url, "16");
            var old = DSL.using(connection);
            old.execute("SET session_replication_role = replica");
            old.execute(
                    "INSERT INTO identity.account (id, handle, name, created_at) VALUES (?, 'nils', 'Nils', timestamptz '2026-01-01')",
                    NILS);
            proposal(old, 1, "IN_REVIEW", "SUBMITTED");
            proposal(old, 2, "HELD", "HELD");
            proposal(old, 3, "WITHDRAWN", "HELD", "WITHDRAWN");
            proposal(old, 4, "IN_REVIEW", "HELD", "RELEASED");
            proposal(old, 5, "DRAFT", "HELD", "REJECTED", "REOPENED");
            proposal(old, 6, "HELD", "SUBMITTED", "WITHDRAWN", "REOPENED", "HELD");
            proposal(old, 7, "DRAFT");
            proposal(old, 8, "REJECTED", "HELD", "AMENDED", "RELEASED", "REJECTED");
            proposal(old, 9, "IN_REVIEW", "SUBMITTED", "REJECTED", "REOPENED", "SUBMITTED");

            migrate(url, "latest");

            assertThat(shown(old))
                    .containsExactly(
                            "1 IN_REVIEW 1 Title",
                            "2 HELD 1 Title",
                            "3 HELD 1 Title",
                            "4 IN_REVIEW 1 Title",
                            "5 HELD 1 Title",
                            "6 WITHDRAWN 1 Proposal #6",
                            "7 DRAFT 1 Title",
                            "8 REJECTED 2 Title",
                            "9 IN_REVIEW 2 Title");
            assertThat(readable(old)).containsExactly("1/1", "4/1", "6/1", "8/2", "9/1", "9/2");
            assertThat(old.fetch(
                                    "select number from proposals.proposal where approvals_since is not null order by number")
                            .into(Long.class))
                    .containsExactly(9L);
            assertThat(open(old)).containsExactly("1/1", "2/1", "4/1", "5/2", "6/2", "7/1", "9/2");
        } finally {
            db.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, database.getUsername(), database.getPassword())
                .schemas("public")
                .target(target)
                .load()
                .migrate();
    }

    /// Each step is an hour after the one before; one that is reopened or amended has another patch set then.
    private static void proposal(DSLContext old, int number, String status, String... steps) {
        var id = new UUID(7, number);
        int patchSet = 1;
        String closed = null;
        boolean submitted = steps.length > 0;
        old.execute("INSERT INTO proposals.patch_set VALUES (?, 1, ?, '', timestamptz '2026-01-01')", id, NILS);
        operation(old, id, 1);
        for (int i = 0; i < steps.length; i++) {
            if (List.of("REOPENED", "AMENDED").contains(steps[i])) {
                if (steps[i].equals("AMENDED")) closed = null;
                int at = steps[i].equals("AMENDED") ? ++patchSet : patchSet++;
                old.execute(
                        "INSERT INTO proposals.patch_set VALUES (?, ?, ?, '', timestamptz '2026-01-01')",
                        id,
                        patchSet,
                        NILS);
                operation(old, id, patchSet);
                step(old, id, i, steps[i], at);
                continue;
            }
            if (List.of("WITHDRAWN", "REJECTED").contains(steps[i])) closed = steps[i];
            if (List.of("SUBMITTED", "HELD").contains(steps[i])) closed = null;
            step(old, id, i, steps[i], patchSet);
        }
        String written = status.equals("DRAFT") && submitted ? "Title" : null;
        old.execute(
                """
                INSERT INTO proposals.proposal (id, number, author_id, title, status, patch_set, change_class, turn, turn_reason,
                  turn_since, created_at, updated_at, submitted_at, closed_at, closed_as, close_reason, draft_title, draft_class)
                OVERRIDING SYSTEM VALUE
                VALUES (?, ?, ?, 'Title', ?, ?, 'CLARIFYING', 'NOBODY', '', timestamptz '2026-01-01',
                  timestamptz '2026-01-01', timestamptz '2026-01-01', ?::timestamptz, ?::timestamptz, ?, ?, ?, ?)
                """,
                id,
                number,
                NILS,
                status,
                patchSet,
                submitted ? "2026-01-01" : null,
                closed == null ? null : "2026-01-02",
                closed,
                closed == null ? null : "No.",
                written,
                written == null ? null : "CLARIFYING");
    }

    private static void operation(DSLContext old, UUID proposal, int patchSet) {
        old.execute("""
                INSERT INTO proposals.operation (proposal_id, patch_set, position, kind, skill_id, proposed, change_class, content)
                VALUES (?, ?, 0, 'SetSummary', ?, '"Said"', 'CLARIFYING', 'x')
                """, proposal, patchSet, SKILL);
    }

    private static void step(DSLContext old, UUID proposal, int hour, String kind, int patchSet) {
        old.execute("""
                INSERT INTO proposals.step (id, proposal_id, at, actor_id, kind, patch_set)
                VALUES (gen_random_uuid(), ?, timestamptz '2026-01-01' + ? * interval '1 hour', ?, ?, ?)
                """, proposal, hour, NILS, kind, patchSet);
    }

    private static List<String> shown(DSLContext migrated) {
        return migrated.fetch("""
                        select number || ' ' || shown_status || ' ' || shown_patch_set || ' ' || shown_title
                        from proposals.proposal order by number
                        """).into(String.class);
    }

    private static List<String> readable(DSLContext migrated) {
        return migrated.fetch("""
                        select p.number || '/' || u.number from proposals.patch_set u
                        join proposals.proposal p on p.id = u.proposal_id
                        where u.let_through order by p.number, u.number
                        """).into(String.class);
    }

    private static List<String> open(DSLContext migrated) {
        return migrated.fetch("""
                        select p.number || '/' || o.patch_set from proposals.open_place o
                        join proposals.proposal p on p.id = o.proposal_id order by p.number
                        """).into(String.class);
    }
}
