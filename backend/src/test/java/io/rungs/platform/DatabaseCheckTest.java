package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.RungsTest;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /// The driver would say all of it again.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:99999/rungs?user=rungs&password=secret",
                "jdbc:postgresql://rungs:secret@127.0.0.1:1/rungs",
                "jdbc:postgresql://127.0.0.1:port/rungs?password=secret",
                "jdbc:mysql://db/rungs?password=secret"
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String url) {
        assertThat(refused(url, "postgres"))
                .hasMessageContaining("spring.datasource.url is no address")
                .hasMessageNotContaining("secret");
        assertThat(refused(url, "postgres").remedy()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void whoMayNotCreateSchemasIsToldTheStatement() {
        assertThat(refused(url(OTHER), POOR).remedy())
                .contains("ALTER DATABASE \"" + OTHER + "\" OWNER TO \"" + POOR + "\"");
        db.execute("alter database " + OTHER + " owner to " + POOR);

        assertThatCode(() -> check(url(OTHER), POOR)).doesNotThrowAnyException();
    }

    /// The server asks this one person for a password, and believes everybody else.
    @Test
    void aWrongPasswordIsToldApartFromADatabaseThatIsAway() throws Exception {
        Path rules = Path.of(db.fetchSingle("show hba_file").get(0, String.class));
        String before = Files.readString(rules);
        db.execute("alter database " + OTHER + " owner to " + POOR);
        db.execute("alter role " + POOR + " password 'known to both'");
        try {
            Files.writeString(rules, "host all " + POOR + " all scram-sha-256\n" + before);
            db.execute("select pg_reload_conf()");
            await().untilAsserted(() -> assertThat(refused(url(OTHER), POOR)).isNotNull());

            for (var told : List.of(refused(url(OTHER), POOR), refused(url(OTHER), POOR, "guessed"))) {
                assertThat(told)
                        .hasMessageContaining("does not let in the user “" + POOR + "”")
                        .hasMessageNotContaining("guessed");
                assertThat(told.remedy()).contains("SPRING_DATASOURCE_PASSWORD");
            }
            assertThatCode(() -> check(url(OTHER), POOR, "known to both")).doesNotThrowAnyException();
        } finally {
            Files.writeString(rules, before);
            db.execute("select pg_reload_conf()");
        }
    }

    /// The server is as new as ever, and says of itself what an older one would.
    @ParameterizedTest
    @ValueSource(strings = {"90624", "150000", "150013"})
    void anOlderPostgresIsRefusedByItsVersion(String version) {
        says(version);

        assertThat(refused(url(OTHER), "postgres"))
                .hasMessageContaining("PostgreSQL " + Integer.parseInt(version) / 10_000 + ", ")
                .hasMessageContaining("16 or newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"160000", "170005"})
    void theOldestThatRungsNeedsWillDo(String version) {
        says(version);

        assertThatCode(() -> check(url(OTHER), "postgres")).doesNotThrowAnyException();
    }

    /// In that database what asks for a setting of the server finds this one first.
    private void says(String version) {
        inOther("create function public.current_setting(text) returns text language sql as $$ select '%s' $$"
                .formatted(version));
        db.execute("alter database " + OTHER + " set search_path = public, pg_catalog");
    }

    private void inOther(String statement) {
        try (var connection = DriverManager.getConnection(url(OTHER), "postgres", "");
                var asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherKindIsRefused() {
        assertThat(refused("jdbc:mysql://localhost/rungs", "root")).hasMessageContaining("spring.datasource.url");
    }

    @Test
    void anOlderRungsKeepsOffADatabaseThatKnowsMore() {
        var flyway = Flyway.configure()
                .dataSource(url(OTHER), "postgres", "")
                .schemas("public")
                .load();
        new MigrateForward().migrate(flyway);
        inOther("""
                insert into flyway_schema_history
                  select installed_rank + 1, '9001', 'of tomorrow', type, 'V9001__of_tomorrow.sql', 1, installed_by,
                         now(), 1, true
                  from flyway_schema_history order by installed_rank desc limit 1""");

        assertThatThrownBy(() -> new MigrateForward().migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer Rungs")
                .hasMessageContaining("9001 (of tomorrow)");
    }

    private static StartRefused refused(String url, String user) {
        return refused(url, user, "");
    }

    private static StartRefused refused(String url, String user, String password) {
        return catchThrowableOfType(StartRefused.class, () -> check(url, user, password));
    }

    private static void check(String url, String user) {
        check(url, user, "");
    }

    private static void check(String url, String user, String password) {
        var settings = new MockEnvironment();
        settings.setProperty("spring.datasource.url", url);
        settings.setProperty("spring.datasource.username", user);
        if (!password.isEmpty()) settings.setProperty("spring.datasource.password", password);
        DatabaseCheck.check(settings);
    }

    private String url(String name) {
        return database.getJdbcUrl().replaceFirst("/postgres\\b.*", "/" + name);
    }
}
