package io.rungs.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// An installation's database as an earlier version left it, beside that of the tests, until it is brought to now.
public final class OlderDatabase implements AutoCloseable {
    private final DSLContext beside;
    private final JdbcConnectionDetails server;
    private final String name = "older_" + UUID.randomUUID().toString().substring(24);
    private final String url;
    private final Connection connection;

    /// @param migration the last one that it knows
    public OlderDatabase(DSLContext beside, JdbcConnectionDetails server, String migration) throws SQLException {
        this.beside = beside;
        this.server = server;
        beside.execute("CREATE DATABASE " + name);
        url = server.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        migrate(migration);
        connection = DriverManager.getConnection(url, server.getUsername(), server.getPassword());
        open().execute("SET session_replication_role = replica");
    }

    /// Takes rows whose neighbours are not there.
    public DSLContext open() {
        return DSL.using(connection);
    }

    public void upgrade() {
        migrate("latest");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, server.getUsername(), server.getPassword())
                .schemas("public")
                .target(target)
                .load()
                .migrate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        beside.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
