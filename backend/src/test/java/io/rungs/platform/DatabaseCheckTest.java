package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.testing.RungsTest;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.mock.env.MockEnvironment;

/// A database that Rungs cannot use is told apart in two sentences, before anything starts.
@RungsTest
class DatabaseCheckTest {
    private static final String OTHER = "another_rungs";
    private static final String POOR = "poor_rungs";

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    @BeforeEach
    void aDatabaseAndSomebodyWithoutRights() {
        db.execute("create database " + OTHER);
        db.execute("create role " + POOR + " login");
    }

    @AfterEach
    void gone() {
        db.execute("drop database " + OTHER + " with (force)");
        db.execute("drop role " + POOR);
    }

    @Test
    void oneThatCanBeUsedIs() {
        assertThatCode(() -> check(url(OTHER), "postgres")).doesNotThrowAnyException();
    }

    @Test
    void oneThatThereIsNotIsSaidToBeMissing() {
        assertThat(refused(url("nowhere"), "postgres"))
                .hasMessageContaining("no such database")
                .hasMessageContaining("nowhere");
    }

    @Test
    void oneThatCannotBeReachedIsSaidToBeAway() throws Exception {
        String nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = "jdbc:postgresql://localhost:" + socket.getLocalPort() + "/rungs?password=secret";
        }

        assertThat(refused(nobody, "postgres"))
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whoMayNotCreateSchemasIsToldTheStatement() {
        assertThat(refused(url(OTHER), POOR).remedy())
                .contains("ALTER DATABASE \"" + OTHER + "\" OWNER TO \"" + POOR + "\"");
        db.execute("alter database " + OTHER + " owner to " + POOR);

        assertThatCode(() -> check(url(OTHER), POOR)).doesNotThrowAnyException();
    }

    @Test
    void anotherKindIsRefused() {
        assertThat(refused("jdbc:mysql://localhost/rungs", "root")).hasMessageContaining("spring.datasource.url");
    }

    @Test
    void anOlderRungsKeepsOffADatabaseThatKnowsMore() throws SQLException {
        var flyway = Flyway.configure()
                .dataSource(url(OTHER), "postgres", "")
                .schemas("public")
                .load();
        new MigrateForward().migrate(flyway);
        try (var connection = DriverManager.getConnection(url(OTHER), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                      select installed_rank + 1, '9001', 'of tomorrow', type, 'V9001__of_tomorrow.sql', 1, installed_by,
                             now(), 1, true
                      from flyway_schema_history order by installed_rank desc limit 1""");
        }

        assertThatThrownBy(() -> new MigrateForward().migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer Rungs")
                .hasMessageContaining("9001 (of tomorrow)");
    }

    private StartRefused refused(String url, String user) {
        return catchThrowableOfType(StartRefused.class, () -> check(url, user));
    }

    private static void check(String url, String user) {
        var settings = new MockEnvironment();
        settings.setProperty("spring.datasource.url", url);
        settings.setProperty("spring.datasource.username", user);
        DatabaseCheck.check(settings);
    }

    private String url(String name) {
        return database.getJdbcUrl().replaceFirst("/postgres\\b.*", "/" + name);
    }
}
