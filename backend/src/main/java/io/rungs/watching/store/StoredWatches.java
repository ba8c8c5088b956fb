package io.rungs.watching.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rungsdb.watching.Tables.WATCH;

import io.rungs.kernel.Cursor.Moment;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchReason;
import io.rungs.watching.WatchScope;
import io.rungs.watching.model.HeldWatch;
import io.rungs.watching.model.Watches;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import rungsdb.watching.tables.records.WatchRecord;

@Repository
class StoredWatches implements Watches {
    private final DSLContext db;

    StoredWatches(DSLContext db) {
        this.db = db;
    }

    @Override
    public void put(HeldWatch watch) {
        db.insertInto(WATCH)
                .set(row(watch))
                .onDuplicateKeyUpdate()
                .set(row(watch))
                .execute();
    }

    @Override
    public boolean addIfNone(HeldWatch watch) {
        return db.insertInto(WATCH).set(row(watch)).onDuplicateKeyIgnore().execute() > 0;
    }

    @Override
    public boolean copy(WatchScope from, WatchScope to, WatchReason reason, Instant at) {
        var followers = select(
                        WATCH.ACCOUNT_ID,
                        val(to.kind().name()),
                        val(to.id()),
                        WATCH.NOTIFY,
                        val(reason.name()),
                        val(at, WATCH.SINCE))
                .from(WATCH)
                .where(WATCH.SCOPE_KIND.eq(from.kind().name()), WATCH.SCOPE_ID.eq(from.id()))
                .and(WATCH.NOTIFY.ne(Notify.MUTED.name()));
        return db.insertInto(
                                WATCH,
                                WATCH.ACCOUNT_ID,
                                WATCH.SCOPE_KIND,
                                WATCH.SCOPE_ID,
                                WATCH.NOTIFY,
                                WATCH.REASON,
                                WATCH.SINCE)
                        .select(followers)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    @Override
    public boolean remove(UUID account, WatchScope scope) {
        return db.deleteFrom(WATCH).where(held(account, scope)).execute() > 0;
    }

    @Override
    public Optional<HeldWatch> find(UUID account, WatchScope scope) {
        return db.fetchOptional(WATCH, held(account, scope)).map(StoredWatches::watch);
    }

    @Override
    public List<HeldWatch> of(UUID account, @Nullable Moment after, int limit) {
        return db.selectFrom(WATCH)
                .where(WATCH.ACCOUNT_ID.eq(account))
                .and(after == null ? noCondition() : behind(after))
                .orderBy(WATCH.SINCE.desc(), WATCH.SCOPE_ID)
                .limit(limit)
                .fetch(StoredWatches::watch);
    }

    private static Condition behind(Moment it) {
        return WATCH.SINCE.lt(it.at()).or(WATCH.SINCE.eq(it.at()).and(WATCH.SCOPE_ID.gt(it.id())));
    }

    private static Condition held(UUID account, WatchScope scope) {
        return WATCH.ACCOUNT_ID
                .eq(account)
                .and(WATCH.SCOPE_KIND.eq(scope.kind().name()))
                .and(WATCH.SCOPE_ID.eq(scope.id()));
    }

    private static WatchRecord row(HeldWatch watch) {
        return new WatchRecord(
                watch.account(),
                watch.scope().kind().name(),
                watch.scope().id(),
                watch.loudness().name(),
                watch.reason().name(),
                watch.since());
    }

    private static HeldWatch watch(WatchRecord row) {
        return new HeldWatch(
                row.getAccountId(),
                new WatchScope(WatchScope.Kind.valueOf(row.getScopeKind()), row.getScopeId()),
                Notify.valueOf(row.getNotify()),
                WatchReason.valueOf(row.getReason()),
                row.getSince());
    }
}
