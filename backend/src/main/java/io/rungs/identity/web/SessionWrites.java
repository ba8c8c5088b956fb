package io.rungs.identity.web;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Lets no request bring back what another changed since it read the session: requests of one browser run side
/// by side, and each writes what it knows at its end.
///
/// So a session never changes its id, its person or how long it lasts: whoever signs in gets another in its place
/// (see [AnotherSession]). Of one that stands, only its use is noted, at most once a minute; one that is gone stays
/// gone.
@Component
class SessionWrites implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    private static final String UPDATE = """
            UPDATE %%TABLE_NAME%% AS old
            SET last_access_time = new.last_access_time,
                expiry_time = new.last_access_time + old.max_inactive_interval * 1000::bigint
            FROM (SELECT ?::text AS session_id, ?::bigint AS last_access_time, ?::int AS max_inactive_interval,
                         ?::bigint AS expiry_time, ?::text AS principal_name, ?::text AS primary_id) AS new
            WHERE old.primary_id = new.primary_id
              AND new.last_access_time - old.last_access_time >= %d
            """.formatted(UsedSession.TO_THE_MINUTE.toMillis());

    private static final String ADD_ATTRIBUTE = """
            INSERT INTO %TABLE_NAME%_ATTRIBUTES (session_primary_id, attribute_name, attribute_bytes)
            SELECT session.primary_id, new.name, new.bytes
            FROM (SELECT ?::text AS primary_id, ?::text AS name, ?::bytea AS bytes) AS new
            JOIN %TABLE_NAME% AS session ON session.primary_id = new.primary_id
            FOR KEY SHARE OF session
            ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = excluded.attribute_bytes
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
        sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
    }
}
