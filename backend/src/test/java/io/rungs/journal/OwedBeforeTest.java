package io.rungs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.RungsTest;
import java.sql.DriverManager;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// What an installation owed before its journal was the outbox waits for its readers; what was told is not told
/// again.
@RungsTest
class OwedBeforeTest {
    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @Test
    void whatWasOwedWaitsAndAllElseIsBehindTheReaders() throws Exception {
        String name = "owed_" + UUID.randomUUID().toString().substring(24);
        db.execute("CREATE DATABASE " + name);
        String url = database.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        try (var connection = DriverManager.getConnection(url, database.getUsername(), database.getPassword())) {
            migrate(url, "32");
            var old = DSL.using(connection);
            journalled(old, "discussion.comment-posted");
            UUID owed = journalled(old, "discussion.comment-posted");
            UUID published = journalled(old, "proposals.published");
            journalled(old, "proposals.amended");
            publication(old, "io.rungs.notifications.listen.NewsOfTalk.posted(…)", owed, "PROCESSING");
            publication(old, "io.rungs.notifications.listen.NewsOfProposals.published(…)", published, "FAILED");
            publication(old, "io.rungs.proposals.listen.WhateverIsPublished.published(…)", published, "RESUBMITTED");

            migrate(url, "latest");

            assertThat(old.fetch("select name || ' ' || seq from journal.reader order by name")
                            .into(String.class))
                    .containsExactly("inbox 4", "turns 4");
            assertThat(old.fetch(
                                    "select w.reader || ' ' || e.cause from journal.waiting w join journal.event e using (seq)"
                                            + " where w.attempts = 0 and w.set_aside_at is null order by w.reader, w.seq")
                            .into(String.class))
                    .containsExactly("inbox " + owed, "inbox " + published, "turns " + published);
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

    private static UUID journalled(DSLContext old, String type) {
        var cause = UUID.randomUUID();
        old.execute(
                "insert into journal.event (id, cause, type, version, subject_kind, subject_id, payload, occurred_at)"
                        + " values (?, ?, ?, 1, 'THREAD', ?, '{}', timestamptz '2026-01-01')",
                UUID.randomUUID(),
                cause,
                type,
                UUID.randomUUID());
        return cause;
    }

    private static void publication(DSLContext old, String listener, UUID cause, String status) {
        old.execute(
                "insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)"
                        + " values (?, ?, 'io.rungs.Event', ?, timestamptz '2026-01-01', ?)",
                UUID.randomUUID(),
                listener,
                "{\"cause\":\"" + cause + "\",\"comment\":null}",
                status);
    }
}
