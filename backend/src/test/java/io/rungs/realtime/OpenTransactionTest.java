package io.rungs.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;

/// Somebody forgot a transaction, in another database of the same server: nothing after it is final. Pages hear
/// of what happens nevertheless, inboxes once it is over, and meanwhile Rungs says who holds it up.
@RungsTest
class OpenTransactionTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @Test
    void aForgottenTransactionElsewhereDelaysNoHintAndHealthNamesIt() throws Exception {
        var skill = catalogues.omarsSkill();
        var jonas = rungs.signIn("jonas");
        jonas.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        String name = "elsewhere_" + UUID.randomUUID().toString().substring(24);
        db.execute("CREATE DATABASE " + name);
        try (var page = Socket.open(
                        URI.create(rungs.baseUrl().replaceFirst("^http", "ws") + "/ws"),
                        rungs.guest(),
                        rungs.baseUrl());
                var elsewhere = connection(name)) {
            page.hear(Topics.skill(skill.id()));
            int pid = forget(elsewhere);

            String thread = rungs.signIn("ines")
                    .starts(skill.subject(), "Heard at once.")
                    .get("id")
                    .asString();
            page.hint("threads-changed");
            assertThat(isTold(thread)).isFalse();

            rungs.ahead(Duration.ofMinutes(1));
            assertThat(rungs.guest().get("/actuator/health/owed").expect(503).text())
                    .contains("\"LATE\"", "\"oldestWriter\":" + pid);
            rungs.guest().get("/actuator/health").expect(200);

            elsewhere.rollback();
            await().until(() -> isTold(thread));
            await().untilAsserted(() -> assertThat(
                            rungs.guest().get("/actuator/health/owed").text())
                    .doesNotContain("\"LATE\""));
        } finally {
            db.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private boolean isTold(String thread) {
        return db.fetchSingle(
                        "select exists (select from notifications.notification where thread_id = ?::uuid)", thread)
                .get(0, Boolean.class);
    }

    private Connection connection(String name) throws SQLException {
        String url = database.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        return DriverManager.getConnection(url, database.getUsername(), database.getPassword());
    }

    private static int forget(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid(), pg_current_xact_id()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
