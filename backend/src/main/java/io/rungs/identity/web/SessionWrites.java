package io.rungs.identity.web;

import java.time.Duration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Spares the database a write at each request: that a session was used is noted once a minute.
@Component
class SessionWrites implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String UPDATE = """
            UPDATE %%TABLE_NAME%% AS old
            SET session_id = new.session_id, last_access_time = new.last_access_time,
                max_inactive_interval = new.max_inactive_interval, expiry_time = new.expiry_time,
                principal_name = new.principal_name
            FROM (SELECT ?::text AS session_id, ?::bigint AS last_access_time, ?::int AS max_inactive_interval,
                         ?::bigint AS expiry_time, ?::text AS principal_name, ?::text AS primary_id) AS new
            WHERE old.primary_id = new.primary_id
              AND (new.last_access_time - old.last_access_time >= %d
                OR (old.session_id, old.max_inactive_interval, old.principal_name)
                   IS DISTINCT FROM (new.session_id, new.max_inactive_interval, new.principal_name))
            """.formatted(Duration.ofMinutes(1).toMillis());

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
