package io.rungs.realtime.listen;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.Topics;
import io.rungs.realtime.usecase.Deliver;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what the nodes announce, on a connection of its own, and passes it to this node's sockets. Whatever was
/// announced while the connection was down is lost, so the sockets are told to read again once it is back.
@Component
class PostgresListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
    private static final int IDLE_MILLIS = 5_000;

    private final JdbcConnectionDetails database;
    private final @Nullable String url;
    private final Deliver deliver;
    private final JsonMapper json;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Connection connection;

    /// @param url a direct connection, where the usual one leads through a pooler, which LISTEN does not pass
    PostgresListener(
            JdbcConnectionDetails database,
            @Value("${rungs.listen-url:#{null}}") @Nullable String url,
            Deliver deliver,
            JsonMapper json) {
        this.database = database;
        this.url = url;
        this.deliver = deliver;
        this.json = json;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofPlatform().name("listen").daemon().start(() -> listenOn(stop));
    }

    private void listenOn(CountDownLatch stop) {
        boolean missed = false;
        while (stop.getCount() > 0) {
            try (var own = connect();
                    var statement = own.createStatement()) {
                connection = own;
                statement.execute("LISTEN " + Topics.CHANNEL);
                if (missed) deliver.resync();
                missed = true;
                while (stop.getCount() > 0) hear(own.unwrap(PGConnection.class), statement);
            } catch (SQLException e) {
                if (stop.getCount() > 0) LOG.warn("Announcements cannot be heard at the moment: {}", e.getMessage());
            }
            pause(stop);
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        if (database.getUsername() != null) login.setProperty("user", database.getUsername());
        if (database.getPassword() != null) login.setProperty("password", database.getPassword());
        login.setProperty("ApplicationName", "rungs-listen");
        return DriverManager.getConnection(url == null ? database.getJdbcUrl() : url, login);
    }

    /// A connection that says nothing is asked whether it still lives.
    private void hear(PGConnection postgres, Statement statement) throws SQLException {
        var heard = postgres.getNotifications(IDLE_MILLIS);
        if (heard == null || heard.length == 0) statement.execute("SELECT 1");
        else for (var notification : heard) deliver(notification);
    }

    private void deliver(PGNotification notification) {
        try {
            deliver.deliver(json.readValue(notification.getParameter(), Announcement.class));
        } catch (RuntimeException e) {
            LOG.warn("An announcement could not be delivered", e);
        }
    }

    private static void pause(CountDownLatch stop) {
        try {
            if (stop.await(1, TimeUnit.SECONDS)) LOG.debug("Stopped listening");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        var open = connection;
        try {
            if (open != null) open.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The connection was closed already", e);
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
