package io.rungs.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.StringUtils;

/// Looks at the database that the settings name before anything starts, so that what is wrong with it is said in
/// two sentences.
final class DatabaseCheck {
    private static final String URL = "spring.datasource.url";
    private static final int OLDEST = 16;
    private static final String SECONDS = "10";
    private static final String STATE = """
            SELECT current_setting('server_version_num')::int / 10000 AS version,
                   has_database_privilege(current_database(), 'CREATE')
                   AND (to_regclass('public.flyway_schema_history') IS NOT NULL
                        OR coalesce((SELECT has_schema_privilege(oid, 'CREATE')
                                     FROM pg_namespace WHERE nspname = 'public'), true)) AS may_create,
                   current_user AS person, current_database() AS database
            """;

    private DatabaseCheck() {}

    /// @throws StartRefused
    static void check(Environment settings) {
        String url = settings.getProperty(URL, "");
        if (!StringUtils.hasText(url) || url.equals("none")) return;
        if (!DatabaseAddress.fits(url))
            throw new StartRefused(
                    "The database is none that Rungs can use: spring.datasource.url is no address of one.",
                    "Set SPRING_DATASOURCE_URL to %s.".formatted(DatabaseAddress.RIGHT));
        try (var connection = DriverManager.getConnection(url, login(settings))) {
            look(connection);
            MigrateForward.check(Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(connection, true))
                    .schemas("public")
                    .load());
        } catch (SQLException e) {
            throw refused(
                    DatabaseAddress.withoutParameters(url), settings.getProperty("spring.datasource.username", ""), e);
        }
    }

    private static Properties login(Environment settings) {
        var login = new Properties();
        for (String timeout : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"})
            login.setProperty(timeout, SECONDS);
        String user = settings.getProperty("spring.datasource.username");
        String password = settings.getProperty("spring.datasource.password");
        if (user != null) login.setProperty("user", user);
        if (password != null) login.setProperty("password", password);
        return login;
    }

    private static void look(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var state = statement.executeQuery(STATE)) {
            state.next();
            int version = state.getInt("version");
            if (version < OLDEST)
                throw new StartRefused(
                        "The database is PostgreSQL %d, and Rungs needs %d or newer.".formatted(version, OLDEST),
                        "Move it to a newer PostgreSQL, or name another in SPRING_DATASOURCE_URL.");
            if (!state.getBoolean("may_create"))
                throw new StartRefused(
                        "The user %s may not create schemas in the database %s."
                                .formatted(state.getString("person"), state.getString("database")),
                        "Make it the owner: ALTER DATABASE \"%s\" OWNER TO \"%s\"; or name another in SPRING_DATASOURCE_USERNAME."
                                .formatted(state.getString("database"), state.getString("person")));
        }
    }

    private static StartRefused refused(String url, String user, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        String said = said(e);
        if (state.equals("3D000"))
            return new StartRefused(
                    "There is no such database: %s (%s).".formatted(url, said),
                    "Create it (CREATE DATABASE rungs OWNER rungs), or correct SPRING_DATASOURCE_URL.");
        if (state.startsWith("28") || said.contains("password"))
            return new StartRefused(
                    "The database %s does not let in the user “%s” (%s).".formatted(url, user, said),
                    "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        return new StartRefused(
                "The database %s cannot be reached (%s).".formatted(url, said),
                "Start PostgreSQL there, or correct SPRING_DATASOURCE_URL.");
    }

    private static String said(SQLException e) {
        var cause = e.getCause() == null ? "" : " " + e.getCause().getMessage();
        return (e.getMessage() + cause).replaceAll("\\s+", " ").strip();
    }
}
