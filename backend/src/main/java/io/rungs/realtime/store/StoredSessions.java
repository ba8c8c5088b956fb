package io.rungs.realtime.store;

import static org.jooq.impl.DSL.any;
import static rungsdb.platform.Tables.SPRING_SESSION;

import io.rungs.realtime.model.Sessions;
import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredSessions implements Sessions {
    private final DSLContext db;
    private final Clock clock;

    StoredSessions(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> standing(Set<String> among) {
        return db.select(SPRING_SESSION.SESSION_ID)
                .from(SPRING_SESSION)
                .where(SPRING_SESSION.SESSION_ID.eq(any(among.toArray(String[]::new))))
                .and(SPRING_SESSION.EXPIRY_TIME.ge(clock.millis()))
                .fetchSet(SPRING_SESSION.SESSION_ID);
    }
}
