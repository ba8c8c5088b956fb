package io.rungs.realtime.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.realtime.usecase.Announce;
import io.rungs.realtime.usecase.Beats;
import io.rungs.realtime.usecase.Deliver;
import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.json.JsonMapper;

@RungsTest
class PostgresListenerTest {
    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Deliver deliver;

    @Autowired
    Beats beats;

    @Autowired
    Announce announce;

    @Autowired
    JsonMapper json;

    @Autowired
    DSLContext db;

    @Test
    void whateverFailsItListensInTheEndAndStopsAtOnce() {
        int others = listening();
        var failures = new AtomicInteger(2);
        var listener =
                new PostgresListener(new ListenConnection(failing(failures), null), deliver, beats, announce, json);
        listener.start();

        assertThat(listener.isRunning()).isTrue();
        await().untilAsserted(() -> assertThat(listening()).isEqualTo(others + 1));
        assertThat(failures.get()).as("failed as often").isNegative();
        assertThat(listener.isRunning()).isTrue();

        listener.stop();
        assertThat(listener.isRunning()).isFalse();
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(listening()).isEqualTo(others));
    }

    /// The address of the database, which cannot be told for some time: nobody expects that.
    private JdbcConnectionDetails failing(AtomicInteger failures) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                if (failures.getAndDecrement() > 0) throw new IllegalStateException("There is no address");
                return database.getJdbcUrl();
            }

            @Override
            public String getUsername() {
                return database.getUsername();
            }

            @Override
            public String getPassword() {
                return database.getPassword();
            }
        };
    }

    private int listening() {
        return db.fetchSingle("select count(*) from pg_stat_activity where application_name = 'rungs-listen'")
                .get(0, Integer.class);
    }
}
