package io.rungs.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

/// Asks the database whether it is there, past the pool: where all connections are lent, they may be so because
/// nobody is answered any more.
final class DatabaseProbe {
    private static final String PATIENCE_SECONDS = "1";

    private final HikariDataSource pool;
    private final ReentrantLock asking = new ReentrantLock();

    DatabaseProbe(HikariDataSource pool) {
        this.pool = pool;
    }

    /// One asks; whoever comes meanwhile takes it to be there.
    boolean isThere() {
        if (!asking.tryLock()) return true;
        try {
            return ask();
        } finally {
            asking.unlock();
        }
    }

    private boolean ask() {
        var login = new Properties();
        if (pool.getUsername() != null) login.setProperty("user", pool.getUsername());
        if (pool.getPassword() != null) login.setProperty("password", pool.getPassword());
        for (String patience : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"})
            login.setProperty(patience, PATIENCE_SECONDS);
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl(), login)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return tooMany(e);
        }
    }

    /// It is there, and says so.
    private static boolean tooMany(SQLException e) {
        return "53300".equals(e.getSQLState());
    }
}
