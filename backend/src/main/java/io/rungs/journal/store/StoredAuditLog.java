package io.rungs.journal.store;

import static rungsdb.journal.Tables.AUDIT_ENTRY;

import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Ids;
import io.rungs.platform.RequestId;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredAuditLog implements AuditLog {
    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    StoredAuditLog(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, Ids.next())
                .set(AUDIT_ENTRY.ACTOR, entry.actor())
                .set(AUDIT_ENTRY.ACTION, entry.action())
                .set(AUDIT_ENTRY.SUBJECT_KIND, entry.subject().kind())
                .set(AUDIT_ENTRY.SUBJECT_ID, entry.subject().id())
                .set(AUDIT_ENTRY.BEFORE, jsonb(entry.before()))
                .set(AUDIT_ENTRY.AFTER, jsonb(entry.after()))
                .set(AUDIT_ENTRY.REASON, entry.reason())
                .set(AUDIT_ENTRY.REQUEST_ID, RequestId.current())
                .set(AUDIT_ENTRY.OCCURRED_AT, clock.instant())
                .execute();
    }

    private @Nullable JSONB jsonb(@Nullable Object value) {
        return value == null ? null : JSONB.valueOf(json.writeValueAsString(value));
    }
}
