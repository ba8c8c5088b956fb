package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.OlderDatabase;
import io.rungs.testing.RungsTest;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// What the program once read out of other things is kept as data since, also of what was there before.
@RungsTest
class KeptAsDataTest {
    private static final UUID INES = UUID.randomUUID();
    private static final UUID LENA = UUID.randomUUID();

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @Test
    void whatSomebodyHadToDoIsReadOnceMoreOutOfTheSentence() throws Exception {
        try (var older = new OlderDatabase(db, database, "45")) {
            waits(older, 1, "HELD", LENA, "It is held until a moderator has looked at what Ines suggests.");
            waits(older, 2, "IN_REVIEW", LENA, "Everything is met: you can publish it.");
            waits(older, 3, "IN_REVIEW", INES, "Everything is met: you can publish it.");
            waits(older, 4, "IN_REVIEW", LENA, "Nobody can review it: appoint a reviewer.");
            waits(older, 5, "CHANGES_REQUESTED", INES, "Lena asked for changes.");
            waits(older, 6, "IN_REVIEW", LENA, "You were asked to review it.");

            older.upgrade();

            assertThat(older.open()
                            .fetch("select number || ' ' || task from proposals.attention order by number")
                            .into(String.class))
                    .containsExactly("1 MODERATE", "2 PUBLISH", "3 PUBLISH", "4 APPOINT", "5 ANSWER", "6 REVIEW");
        }
    }

    private static void waits(OlderDatabase older, long number, String status, UUID person, String reason) {
        UUID id = UUID.randomUUID();
        older.open()
                .execute(
                        "insert into proposals.proposal (id, number, author_id, title, status, version, patch_set,"
                                + " let_through, change_class, created_at, updated_at, submitted_at, turn, turn_reason,"
                                + " turn_since) overriding system value values (?, ?, ?, 'Title', ?, 1, 1, ?,"
                                + " 'EDITORIAL', now(), now(), now(), 'REVIEWERS', 'It waits.', now())",
                        id,
                        number,
                        INES,
                        status,
                        !status.equals("HELD"));
        older.open()
                .execute(
                        "insert into proposals.attention (account_id, proposal_id, reason, since, number, turn_since)"
                                + " values (?, ?, ?, now(), ?, now())",
                        person,
                        id,
                        reason,
                        number);
    }

    @Test
    void whatAnAnswerShowedIsToldApartFromWhatItMade() throws Exception {
        try (var older = new OlderDatabase(db, database, "45")) {
            kept(older, "made", 201, "/api/proposals/1", "");
            kept(older, "resolved", 200, "/api/threads/1", "");
            kept(older, "said", 201, "/api/proposals/2", "{}");
            kept(older, "nothing", 204, null, "");

            older.upgrade();

            assertThat(older.open()
                            .fetch("select key || ' ' || coalesce(shown, '-') || ' ' || coalesce(location, '-')"
                                    + " from platform.kept_answer order by key")
                            .into(String.class))
                    .containsExactly(
                            "made /api/proposals/1 /api/proposals/1",
                            "nothing - -",
                            "resolved /api/threads/1 -",
                            "said - /api/proposals/2");
        }
    }

    private static void kept(OlderDatabase older, String key, int status, String location, String body) {
        older.open()
                .execute(
                        "insert into platform.kept_answer (principal, key, request, status, location, body, answered_at)"
                                + " values ('ines', ?, sha256('x'), ?, ?, convert_to(?, 'UTF8'), now())",
                        key,
                        status,
                        location,
                        body);
    }

    @Test
    void whatAModeratorWasAskedToLookAtIsItsOwnCause() throws Exception {
        try (var older = new OlderDatabase(db, database, "45")) {
            UUID held = comment(older, "HELD");
            UUID visible = comment(older, "VISIBLE");
            told(older, "COMMENT_HELD", held);
            told(older, "COMMENT_POSTED", visible);

            older.upgrade();

            assertThat(older.open()
                            .fetch("select kind from notifications.notification where cause = comment_id")
                            .into(String.class))
                    .containsExactly("COMMENT_HELD");
        }
    }

    private static UUID comment(OlderDatabase older, String state) {
        UUID id = UUID.randomUUID();
        boolean held = state.equals("HELD");
        older.open()
                .execute(
                        "insert into discussion.comment (id, thread_id, author_id, body, state, posted_at, let_through,"
                                + " hold_reason) values (?, ?, ?, 'Said.', ?, now(), ?, ?)",
                        id,
                        UUID.randomUUID(),
                        INES,
                        state,
                        !held,
                        held ? "It holds a link." : null);
        return id;
    }

    private static void told(OlderDatabase older, String kind, UUID comment) {
        older.open()
                .execute(
                        "insert into notifications.notification (id, account_id, cause, kind, reason, comment_id, facts,"
                                + " occurred_at) values (?, ?, ?, ?, 'WATCHER', ?, '{}', now())",
                        UUID.randomUUID(),
                        LENA,
                        UUID.randomUUID(),
                        kind,
                        comment);
    }
}
