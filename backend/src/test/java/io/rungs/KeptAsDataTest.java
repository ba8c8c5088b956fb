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
    private static final UUID OMAR = UUID.randomUUID();

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

    private static UUID waits(OlderDatabase older, long number, String status, UUID person, String reason) {
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
        return id;
    }

    @Test
    void sentencesThatWereKeptSayWhomTheyMeanAndNotWhatTheyWereCalled() throws Exception {
        try (var older = new OlderDatabase(db, database, "46")) {
            person(older, INES, "ines", "Ines");
            person(older, LENA, "lena", "Lena L. (reviewer)");
            person(older, OMAR, "omar", "Member 0a1b2c3d");
            older.open()
                    .execute(
                            "insert into moderation.hidden_text (id, kind, subject, part, author_id, said, instead, reason,"
                                    + " hidden_by, hidden_at, page, let_through)"
                                    + " values (?, 'NAME', ?, '', ?, 'Omar', 'Member 0a1b2c3d', 'It insults.', ?, now(), ?, true)",
                            UUID.randomUUID(),
                            OMAR,
                            OMAR,
                            LENA,
                            OMAR);
            older.open().execute("alter table proposals.attention alter task set default 'REVIEW'");
            UUID objected = waits(older, 1, "CHANGES_REQUESTED", INES, "Lena asked for changes.");
            review(older, objected, LENA);
            waits(older, 2, "IN_REVIEW", LENA, "Ines uploaded patch set 2 after your approval.");
            waits(older, 3, "HELD", LENA, "It is held until a moderator has looked at what Ines suggests.");
            UUID decided = waits(older, 4, "PUBLISHED", LENA, "You were asked to review it.");
            review(older, decided, OMAR);
            older.open()
                    .execute(
                            "update proposals.proposal set turn_reason = 'Lena asked for changes.' where id = ?",
                            objected);
            older.open().execute("update proposals.proposal set decision = ?::jsonb where id = ?", """
                            {"checks": [
                              {"code": "merge", "state": "MET", "sentence": "Omar, it merges cleanly."},
                              {"code": "approvals", "state": "MET", "sentence": "Approved for Omar by Lena L. (reviewer), Omar."},
                              {"code": "objections", "state": "NOT_MET", "sentence": "Omar asked for changes; that stands until Omar approves or lifts it, or an owner lifts it with a reason."}],
                             "rules": [], "approvers": []}""", decided);

            older.upgrade();

            assertThat(older.open()
                            .fetch("select reason from proposals.attention order by number")
                            .into(String.class))
                    .containsExactly(
                            "@{" + LENA + "} asked for changes.",
                            "@{" + INES + "} uploaded patch set 2 after your approval.",
                            "It is held until a moderator has looked at what @{" + INES + "} suggests.",
                            "You were asked to review it.");
            assertThat(older.open()
                            .fetch("select turn_reason from proposals.proposal where number = 1")
                            .into(String.class))
                    .containsExactly("@{" + LENA + "} asked for changes.");
            assertThat(older.open()
                            .fetch("select c ->> 'sentence' from proposals.proposal,"
                                    + " jsonb_array_elements(decision -> 'checks') c where number = 4")
                            .into(String.class))
                    .containsExactly(
                            "Omar, it merges cleanly.",
                            "Approved for Omar by @{" + LENA + "}, @{" + OMAR + "}.",
                            "@{" + OMAR + "} asked for changes; that stands until @{" + OMAR
                                    + "} approves or lifts it, or an owner lifts it with a reason.");
        }
    }

    private static void person(OlderDatabase older, UUID id, String handle, String name) {
        older.open()
                .execute(
                        "insert into identity.account (id, handle, name, created_at) values (?, ?, ?, now())",
                        id,
                        handle,
                        name);
    }

    private static void review(OlderDatabase older, UUID proposal, UUID reviewer) {
        older.open()
                .execute(
                        "insert into proposals.review (id, proposal_id, patch_set, reviewer_id, verdict, body, given_at)"
                                + " values (?, ?, 1, ?, 'REQUEST_CHANGES', '', now())",
                        UUID.randomUUID(),
                        proposal,
                        reviewer);
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
