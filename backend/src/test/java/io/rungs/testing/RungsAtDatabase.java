package io.rungs.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/// A Rungs in a process of its own at a database of its own, which a test may trouble: at the server, or on the way
/// to it.
public final class RungsAtDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final TcpProxy network;
    private final SeparateRungs rungs;

    public RungsAtDatabase() throws Exception {
        postgres = EmbeddedPostgres.start();
        network = new TcpProxy(postgres.getPort());
        rungs = new SeparateRungs(
                "--spring.datasource.url=jdbc:postgresql://localhost:%d/postgres".formatted(network.port()),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    public TcpProxy network() {
        return network;
    }

    /// Past the network.
    public Connection connection() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    public String logged() throws Exception {
        return rungs.logged();
    }

    /// The one skill that there is.
    public String slug() {
        return rungs.slug();
    }

    public Person member() {
        return Person.signIn(rungs.baseUrl(), "lena");
    }

    public Person guest() {
        return Person.guest(rungs.baseUrl());
    }

    @Override
    public void close() throws Exception {
        rungs.close();
        network.close();
        postgres.close();
    }
}
