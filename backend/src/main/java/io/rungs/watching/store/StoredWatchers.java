package io.rungs.watching.store;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
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
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredWatchers implements Watchers {
    private static final Field<UUID> NAMED = field(name("account"), UUID.class);
    private static final Field<Boolean> IN_AUDIENCE = field(name("in_audience"), Boolean.class);

    private final DSLContext db;

    StoredWatchers(DSLContext db) {
        this.db = db;
    }

    /// Each audience gives its own next ones straight from the index; their union, cut again, is what is asked for.
    @Override
    public List<Listening> listening(
            WatchScope near, Collection<UUID> people, Collection<Audience> audiences, @Nullable UUID after, int limit) {
        var named = select(NAMED, inline(false).as(IN_AUDIENCE))
                .from("unnest({0}::uuid[]) as named (account)", val(people.toArray(UUID[]::new)));
        var all = audiences.stream()
                .map(it -> next(it, after, limit))
                .reduce(Select::union)
                .map(it -> named.unionAll(cut(it, limit)))
                .orElse(named)
                .asTable("listening");
        var account = all.field(NAMED);
        return db.select(account, boolOr(condition(all.field(IN_AUDIENCE))), max(WATCH.NOTIFY))
                .from(all)
                .leftJoin(WATCH)
                .on(of(near), WATCH.ACCOUNT_ID.eq(account))
                .groupBy(account)
                .orderBy(account)
                .fetch(it -> new Listening(it.value1(), it.value2(), notify(it.value3())));
    }

    private static Select<Record2<UUID, Boolean>> cut(Select<Record1<UUID>> next, int limit) {
        var each = next.asTable("next");
        return select(each.field(WATCH.ACCOUNT_ID), inline(true))
                .from(each)
                .orderBy(each.field(WATCH.ACCOUNT_ID))
                .limit(limit);
    }

    private static @Nullable Notify notify(@Nullable String name) {
        return name == null ? null : Notify.valueOf(name);
    }

    @Override
    public int count(Collection<Audience> audiences, int most) {
        return audiences.stream()
                .map(it -> next(it, null, most))
                .reduce(Select::union)
                .map(all -> db.fetchCount(db.selectFrom(all.asTable("all")).limit(most)))
                .orElse(0);
    }

    @Override
    public Set<UUID> followed(UUID person, Collection<UUID> skills, Notify needed) {
        if (skills.isEmpty()) return Set.of();
        return db.select(WATCH.SCOPE_ID)
                .from(WATCH)
                .where(WATCH.ACCOUNT_ID.eq(person), WATCH.SCOPE_KIND.eq(WatchScope.Kind.SKILL.name()))
                .and(WATCH.SCOPE_ID.in(skills))
                .and(WATCH.NOTIFY.in(loudEnough(needed)))
                .fetchSet(WATCH.SCOPE_ID);
    }

    private static Select<Record1<UUID>> next(Audience audience, @Nullable UUID after, int limit) {
        return select(WATCH.ACCOUNT_ID)
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
    public int count(WatchScope scope) {
        return db.fetchCount(WATCH, of(scope), WATCH.NOTIFY.ne(Notify.MUTED.name()));
    }

    private static Condition of(WatchScope scope) {
        return WATCH.SCOPE_KIND.eq(scope.kind().name()).and(WATCH.SCOPE_ID.eq(scope.id()));
    }
}
