package io.rungs.watching.store;

import static org.jooq.impl.DSL.noCondition;
import static rungsdb.watching.Tables.WATCH;

import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import io.rungs.watching.Watchers;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredWatchers implements Watchers {
    private final DSLContext db;

    StoredWatchers(DSLContext db) {
        this.db = db;
    }

    /// Each audience gives its own next ones straight from the index; their union, cut again, is the batch.
    @Override
    public List<UUID> batch(Collection<Audience> audiences, @Nullable UUID after, int limit) {
        if (audiences.isEmpty()) return List.of();
        var next = audiences.stream()
                .map(it -> next(it, after, limit))
                .reduce(Select::union)
                .orElseThrow()
                .asTable("next");
        return db.select(next.field(WATCH.ACCOUNT_ID))
                .from(next)
                .orderBy(next.field(WATCH.ACCOUNT_ID))
                .limit(limit)
                .fetch(Record1::value1);
    }

    @Override
    public int count(Collection<Audience> audiences, int most) {
        return audiences.stream()
                .map(it -> next(it, null, most))
                .reduce(Select::union)
                .map(all -> db.fetchCount(db.selectFrom(all.asTable("all")).limit(most)))
                .orElse(0);
    }

    private static Select<Record1<UUID>> next(Audience audience, @Nullable UUID after, int limit) {
        return DSL.select(WATCH.ACCOUNT_ID)
                .from(WATCH)
                .where(of(audience.scope()), WATCH.NOTIFY.in(loudEnough(audience.needed())))
                .and(after == null ? noCondition() : WATCH.ACCOUNT_ID.gt(after))
                .orderBy(WATCH.ACCOUNT_ID)
                .limit(limit);
    }

    private static List<String> loudEnough(Notify needed) {
        return Stream.of(Notify.values())
                .filter(it -> it.hears(needed))
                .map(Enum::name)
                .toList();
    }

    @Override
    public Set<UUID> following(WatchScope scope, Collection<UUID> people) {
        return among(scope, people, WATCH.NOTIFY.ne(Notify.MUTED.name()));
    }

    @Override
    public Set<UUID> muting(WatchScope scope, Collection<UUID> people) {
        return among(scope, people, WATCH.NOTIFY.eq(Notify.MUTED.name()));
    }

    private Set<UUID> among(WatchScope scope, Collection<UUID> people, Condition loudness) {
        return db.select(WATCH.ACCOUNT_ID)
                .from(WATCH)
                .where(of(scope), loudness, WATCH.ACCOUNT_ID.eq(DSL.any(people.toArray(UUID[]::new))))
                .fetchSet(WATCH.ACCOUNT_ID);
    }

    @Override
    public int count(WatchScope scope) {
        return db.fetchCount(WATCH, of(scope), WATCH.NOTIFY.ne(Notify.MUTED.name()));
    }

    private static Condition of(WatchScope scope) {
        return WATCH.SCOPE_KIND.eq(scope.kind().name()).and(WATCH.SCOPE_ID.eq(scope.id()));
    }
}
