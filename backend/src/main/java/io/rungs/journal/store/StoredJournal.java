package io.rungs.journal.store;

import static rungsdb.journal.Tables.EVENT;

import io.rungs.journal.Journal;
import io.rungs.journal.JournalEvent;
import io.rungs.kernel.Ids;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Writes the row first and announces second, in one transaction: no listener hears what was not journalled.
@Component
class StoredJournal implements Journal {
    private final DSLContext db;
    private final JsonMapper json;
    private final ApplicationEventPublisher listeners;

    StoredJournal(DSLContext db, JsonMapper json, ApplicationEventPublisher listeners) {
        this.db = db;
        this.json = json;
        this.listeners = listeners;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(JournalEvent event) {
        db.insertInto(EVENT)
                .set(EVENT.ID, Ids.next())
                .set(EVENT.CAUSE, event.cause())
                .set(EVENT.TYPE, event.type())
                .set(EVENT.VERSION, event.version())
                .set(EVENT.ACTOR, event.actor())
                .set(EVENT.SUBJECT_KIND, event.subject().kind())
                .set(EVENT.SUBJECT_ID, event.subject().id())
                .set(EVENT.PAYLOAD, JSONB.valueOf(json.writeValueAsString(event)))
                .set(EVENT.OCCURRED_AT, event.at())
                .execute();
        listeners.publishEvent(event);
    }
}
