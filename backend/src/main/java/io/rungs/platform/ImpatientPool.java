package io.rungs.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Connections for people who wait: once the database was found away, nobody waits for it again within the same
/// second, so that a request which needs it several times waits once, and whoever waits for an answer on an older
/// connection is let go. A pool whose connections are all lent, or went to others meanwhile, is told from a
/// database that is away.
final class ImpatientPool extends DelegatingDataSource {
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    private final HikariDataSource pool;
    private final DatabaseProbe probe;
    private final LentConnections lent = new LentConnections();
    private volatile long awayAt = System.nanoTime() - REMEMBERED;
    private volatile long lentAt = System.nanoTime();

    ImpatientPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
        this.probe = new DatabaseProbe(pool);
    }

    /// All connections are in use.
    static final class Full extends SQLTransientConnectionException {
        @Serial
        private static final long serialVersionUID = 1;

        private Full(SQLException cause) {
            super("All connections to the database are in use", cause);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (System.nanoTime() - awayAt < REMEMBERED)
            throw new SQLTransientConnectionException("The database was away a moment ago");
        long asked = System.nanoTime();
        try {
            var connection = lent.lend(pool.getConnection());
            lentAt = System.nanoTime();
            return connection;
        } catch (SQLTransientConnectionException e) {
            if (lentAt - asked > 0 || isFull() && probe.isThere()) throw new Full(e);
            awayAt = System.nanoTime();
            lent.abandon();
            throw e;
        }
    }

    private boolean isFull() {
        return pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
    }
}
