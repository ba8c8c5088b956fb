package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// When all connections are in use the database is not away: there is more to do than can be done.
@RungsTest
class BusyTest {
    @Autowired
    Installation rungs;

    @Autowired
    DataSource database;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    int connections;

    @Test
    void whoFindsNoConnectionIsToldToComeAgain() throws Exception {
        var guest = rungs.guest();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) taken.add(database.getConnection());

            for (String path : List.of("/api/home", "/api/proposals")) assertBusy(guest.get(path));
        } finally {
            for (var each : taken) each.close();
        }
        guest.get("/api/home").expect(200);
    }

    private static void assertBusy(Answer answer) {
        assertThat(answer.expect(503).code()).isEqualTo("busy");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
