package io.rungs.bench.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An embedded PostgreSQL as durable as the product's own, which besides counts what each statement touches and can
/// write plans down.
public final class Database implements AutoCloseable {
    /// Whoever measures is another one than the product, so that their statements can be told apart.
    private static final String MEASURER = "measurer";

    private final EmbeddedPostgres server;
    private final Path folder;

    Database(Path folder) throws IOException, SQLException {
        this.folder = folder;
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements,auto_explain")
                .setServerConfig("pg_stat_statements.max", "2000")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "server.log")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        try (var db = DriverManager.getConnection(url(), "postgres", "")) {
            db.createStatement().execute("CREATE EXTENSION pg_stat_statements SCHEMA public");
            db.createStatement().execute("CREATE ROLE %s SUPERUSER LOGIN".formatted(MEASURER));
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    Path log() {
        return folder.resolve("log").resolve("server.json");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), MEASURER, "");
    }

    public void execute(String... statements) throws SQLException {
        try (var db = connect();
                var statement = db.createStatement()) {
            for (String each : statements) statement.execute(each);
        }
    }

    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, Reader<T> reader) throws SQLException {
        try (var db = connect();
                var statement = db.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) read.add(reader.read(rows));
            return read;
        }
    }

    public long number(String sql) throws SQLException {
        return query(sql, it -> it.getLong(1)).getFirst();
    }

    public String text(String sql) throws SQLException {
        return query(sql, it -> it.getString(1)).getFirst();
    }

    /// Waits until the server has left its folder.
    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        Path pid = folder.resolve("postmaster.pid");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (Files.exists(pid) && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(50);
    }
}
