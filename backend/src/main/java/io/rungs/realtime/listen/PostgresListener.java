package io.rungs.realtime.listen;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.Topics;
import io.rungs.realtime.usecase.Announce;
import io.rungs.realtime.usecase.Beats;
import io.rungs.realtime.usecase.Deliver;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Hears what the nodes announce, on a connection of its own, and passes it to this node's sockets. Whatever was
/// announced while the connection was down is lost; [Beats] say when it is heard again.
@Component
class PostgresListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
    private static final int LOOK_UP_MILLIS = 1_000;
    private static final int QUIET_LOOKS = 5;

    private final ListenConnection listening;
    private final Deliver deliver;
    private final Beats beats;
    private final Announce announce;
    private final JsonMapper json;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread listener;
    private volatile @Nullable Connection connection;

    PostgresListener(ListenConnection listening, Deliver deliver, Beats beats, Announce announce, JsonMapper json) {
        this.listening = listening;
        this.deliver = deliver;
        this.beats = beats;
        this.announce = announce;
        this.json = json;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        listener = Thread.ofPlatform().name("listen").daemon().start(() -> listenUntil(stop));
    }

    /// Whatever happens, it is tried again.
    private void listenUntil(CountDownLatch stop) {
        while (isOn(stop)) {
            try {
                listen(stop);
            } catch (SQLException | RuntimeException e) {
                if (isOn(stop)) beats.broken(e);
            }
            pause(stop);
        }
    }

    private void listen(CountDownLatch stop) throws SQLException {
        try (var own = listening.open();
                var statement = own.createStatement()) {
            connection = own;
            statement.execute("LISTEN " + Topics.CHANNEL);
            beats.listening();
            announce.beat();
            int quiet = 0;
            for (String trouble = null; trouble == null && isOn(stop); trouble = beats.trouble()) {
                quiet = hears(own.unwrap(PGConnection.class)) ? 0 : quiet + 1;
                if (quiet == QUIET_LOOKS) quiet = askWhetherItLives(statement);
            }
            if (beats.trouble() instanceof String trouble) beats.lost(trouble);
        }
    }

    private static int askWhetherItLives(Statement statement) throws SQLException {
        statement.execute("SELECT 1");
        return 0;
    }

    private boolean hears(PGConnection postgres) throws SQLException {
        var heard = postgres.getNotifications(LOOK_UP_MILLIS);
        if (heard == null || heard.length == 0) return false;
        for (var notification : heard) deliver(notification);
        return true;
    }

    private void deliver(PGNotification notification) {
        try {
            deliver.deliver(json.readValue(notification.getParameter(), Announcement.class));
        } catch (RuntimeException e) {
            LOG.warn("An announcement could not be delivered: {}", e.toString());
        }
    }

    private static boolean isOn(CountDownLatch stop) {
        return stop.getCount() > 0;
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
        var running = listener;
        return isOn(stopped) && running != null && running.isAlive();
    }

    /// Before the first page is served, and until the last one is.
    @Override
    public int getPhase() {
        return 0;
    }
}
