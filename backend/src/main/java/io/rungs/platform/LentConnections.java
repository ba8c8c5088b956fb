package io.rungs.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections that somebody uses at the moment: where the network swallows what is said, they wait for an
/// answer that never comes.
final class LentConnections {
    private static final Logger LOG = LoggerFactory.getLogger(LentConnections.class);
    private static final int MANY = 64;
    /// Who has one for longer than this while the database is away, waits for it.
    private static final long STUCK = TimeUnit.SECONDS.toNanos(2);

    private final Map<Connection, Long> since = new ConcurrentHashMap<>();

    Connection lend(Connection connection) {
        if (since.size() > MANY) since.keySet().removeIf(LentConnections::isBack);
        since.put(connection, System.nanoTime());
        return connection;
    }

    /// Ends those that wait.
    void abandon() {
        long now = System.nanoTime();
        since.forEach((connection, lentAt) -> {
            if (now - lentAt > STUCK) end(connection);
        });
    }

    private void end(Connection connection) {
        since.remove(connection);
        try {
            if (!isBack(connection)) connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("It was given back meanwhile", e);
        }
    }

    private static boolean isBack(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
