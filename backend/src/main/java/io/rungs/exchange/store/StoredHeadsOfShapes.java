package io.rungs.exchange.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.select;
import static rungsdb.exchange.Tables.SAID_HEADS;

import io.rungs.exchange.model.HeadsOfShapes;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.TableShape;
import io.rungs.exchange.model.TableShape.SaidTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StoredHeadsOfShapes implements HeadsOfShapes {
    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredHeadsOfShapes(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<SaidHeads> of(UUID account, byte[] shape) {
        return db.select(SAID_HEADS.HEADS)
                .from(SAID_HEADS)
                .where(SAID_HEADS.ACCOUNT_ID.eq(account), SAID_HEADS.SHAPE.eq(shape))
                .fetchOptional(it -> json.readValue(it.value1().data(), SaidHeads.class));
    }

    @Override
    public List<SaidTable> all(UUID account) {
        return db.select(SAID_HEADS.SHAPE, SAID_HEADS.WRITTEN, SAID_HEADS.HEADS)
                .from(SAID_HEADS)
                .where(SAID_HEADS.ACCOUNT_ID.eq(account), SAID_HEADS.WRITTEN.isNotNull())
                .orderBy(SAID_HEADS.SAID_AT.desc(), SAID_HEADS.SHAPE)
                .fetch(it -> new SaidTable(
                        new TableShape(it.value1(), List.of(it.value2())),
                        json.readValue(it.value3().data(), SaidHeads.class)));
    }

    @Override
    public void keep(UUID account, SaidTable table, Instant at, int most) {
        var said = JSONB.valueOf(json.writeValueAsString(table.said()));
        var written = table.shape().written().toArray(String[]::new);
        db.insertInto(SAID_HEADS)
                .set(SAID_HEADS.ACCOUNT_ID, account)
                .set(SAID_HEADS.SHAPE, table.shape().hash())
                .set(SAID_HEADS.WRITTEN, written.length == 0 ? null : written)
                .set(SAID_HEADS.HEADS, said)
                .set(SAID_HEADS.SAID_AT, at)
                .onConflict(SAID_HEADS.ACCOUNT_ID, SAID_HEADS.SHAPE)
                .doUpdate()
                .set(SAID_HEADS.WRITTEN, excluded(SAID_HEADS.WRITTEN))
                .set(SAID_HEADS.HEADS, excluded(SAID_HEADS.HEADS))
                .set(SAID_HEADS.SAID_AT, excluded(SAID_HEADS.SAID_AT))
                .execute();
        db.deleteFrom(SAID_HEADS)
                .where(SAID_HEADS.ACCOUNT_ID.eq(account))
                .and(SAID_HEADS.SHAPE.notIn(select(SAID_HEADS.SHAPE)
                        .from(SAID_HEADS)
                        .where(SAID_HEADS.ACCOUNT_ID.eq(account))
                        .orderBy(SAID_HEADS.SAID_AT.desc(), SAID_HEADS.SHAPE)
                        .limit(most)))
                .execute();
    }

    @Override
    public void forget(UUID account, byte[] shape) {
        db.deleteFrom(SAID_HEADS)
                .where(SAID_HEADS.ACCOUNT_ID.eq(account), SAID_HEADS.SHAPE.eq(shape))
                .execute();
    }
}
