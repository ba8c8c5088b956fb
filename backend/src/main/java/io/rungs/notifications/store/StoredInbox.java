package io.rungs.notifications.store;

import static io.rungs.platform.KeptStatement.given;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static rungsdb.notifications.Tables.NOTIFICATION;
import static rungsdb.notifications.Tables.TOLD_OF_HIDDEN;

import io.rungs.kernel.Cursor.Mark;
import io.rungs.kernel.Ids;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.News.OfComment;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.Notification.State;
import io.rungs.notifications.Reason;
import io.rungs.notifications.model.Inbox;
import io.rungs.platform.KeptStatement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import rungsdb.notifications.tables.Notification;
import rungsdb.notifications.tables.records.NotificationRecord;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredInbox implements Inbox {
    private static final String[] STRENGTH =
            Stream.of(Reason.values()).map(Enum::name).toArray(String[]::new);

    /// As the index has it.
    private static final Field<Long> PROPOSAL =
            DSL.field("({0} ->> 'proposal')::bigint", Long.class, NOTIFICATION.FACTS);

    private static final Field<String> SUBJECT = subject(NOTIFICATION);

    /// More of one subject are not counted.
    private static final int MOST_OF_SUBJECT = 100;

    private static final Param<UUID[]> IDS = param("ids", UUID[].class);
    private static final Param<UUID[]> PEOPLE = param("people", UUID[].class);
    private static final Param<String[]> REASONS = param("reasons", String[].class);
    private static final Param<UUID> CAUSE = param("cause", NOTIFICATION.CAUSE);
    private static final Param<String> KIND = param("kind", NOTIFICATION.KIND);
    private static final Param<UUID> ACTOR = param("actor", NOTIFICATION.ACTOR);
    private static final Param<UUID> THREAD = param("thread", NOTIFICATION.THREAD_ID);
    private static final Param<UUID> COMMENT = param("comment", NOTIFICATION.COMMENT_ID);
    private static final Param<JSONB> FACTS = param("facts", NOTIFICATION.FACTS);
    private static final Param<Instant> AT = param("at", NOTIFICATION.OCCURRED_AT);

    private final DSLContext db;
    private final JsonMapper json;
    private final KeptStatement telling;

    StoredInbox(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
        this.telling = KeptStatement.rows(db, telling(), List.of(NOTIFICATION.ACCOUNT_ID));
    }

    /// In the order of the people, so that two who tell of one cause never wait for each other in a ring.
    @Override
    public List<UUID> tell(News news, Map<UUID, Reason> unordered) {
        if (unordered.isEmpty()) return List.of();
        var people = new TreeMap<>(unordered);
        var comment = news.comment();
        return telling.with(
                        given(
                                IDS,
                                Stream.generate(Ids::next).limit(people.size()).toArray(UUID[]::new)),
                        given(PEOPLE, people.keySet().toArray(UUID[]::new)),
                        given(REASONS, people.values().stream().map(Enum::name).toArray(String[]::new)),
                        given(CAUSE, news.cause()),
                        given(KIND, news.kind().name()),
                        given(ACTOR, news.actor()),
                        given(THREAD, comment == null ? null : comment.thread()),
                        given(COMMENT, comment == null ? null : comment.comment()),
                        given(FACTS, JSONB.valueOf(json.writeValueAsString(news.facts()))),
                        given(AT, news.at()))
                .fetch(NOTIFICATION.ACCOUNT_ID);
    }

    private ResultQuery<?> telling() {
        var told = table("unnest({0}::uuid[], {1}::uuid[], {2}::text[])", IDS, PEOPLE, REASONS)
                .as("told", "id", "account", "reason");
        return db.insertInto(
                        NOTIFICATION,
                        NOTIFICATION.ID,
                        NOTIFICATION.ACCOUNT_ID,
                        NOTIFICATION.REASON,
                        NOTIFICATION.CAUSE,
                        NOTIFICATION.KIND,
                        NOTIFICATION.ACTOR,
                        NOTIFICATION.THREAD_ID,
                        NOTIFICATION.COMMENT_ID,
                        NOTIFICATION.FACTS,
                        NOTIFICATION.OCCURRED_AT)
                .select(select(
                                field(name("told", "id"), UUID.class),
                                field(name("told", "account"), UUID.class),
                                field(name("told", "reason"), String.class),
                                CAUSE,
                                KIND,
                                ACTOR,
                                THREAD,
                                COMMENT,
                                FACTS,
                                AT)
                        .from(told))
                .onConflict(NOTIFICATION.ACCOUNT_ID, NOTIFICATION.CAUSE)
                .doUpdate()
                .set(NOTIFICATION.REASON, excluded(NOTIFICATION.REASON))
                .set(NOTIFICATION.KIND, excluded(NOTIFICATION.KIND))
                .set(NOTIFICATION.THREAD_ID, excluded(NOTIFICATION.THREAD_ID))
                .set(NOTIFICATION.COMMENT_ID, excluded(NOTIFICATION.COMMENT_ID))
                .set(NOTIFICATION.FACTS, excluded(NOTIFICATION.FACTS))
                .where(not(kind(Kind.REQUESTS)))
                .and(rank(excluded(NOTIFICATION.REASON)).lt(rank(NOTIFICATION.REASON)))
                .returningResult(NOTIFICATION.ACCOUNT_ID);
    }

    /// As the index has it.
    private static Field<String> subject(Notification table) {
        return DSL.field("coalesce({0} ->> 'proposal', {0} -> 'skill' ->> 'id')", String.class, table.FACTS);
    }

    private static Field<Integer> rank(Field<String> reason) {
        return DSL.field("array_position({0}, {1})", Integer.class, inline(STRENGTH), reason);
    }

    @Override
    public Set<UUID> told(long proposal, Kind kind, Collection<UUID> people) {
        return db.selectDistinct(NOTIFICATION.ACCOUNT_ID)
                .from(NOTIFICATION)
                .where(PROPOSAL.eq(proposal), NOTIFICATION.KIND.eq(inline(kind.name())))
                .and(NOTIFICATION.ACCOUNT_ID.in(people))
                .fetchSet(NOTIFICATION.ACCOUNT_ID);
    }

    @Override
    public List<UUID> forgetEarlier(News news, Collection<UUID> people) {
        return db.deleteFrom(NOTIFICATION)
                .where(unread(news, people))
                .and(NOTIFICATION.OCCURRED_AT.le(news.at()))
                .returningResult(NOTIFICATION.ACCOUNT_ID)
                .fetch(NOTIFICATION.ACCOUNT_ID);
    }

    @Override
    public Set<UUID> toldLater(News news, Collection<UUID> people) {
        return db.selectDistinct(NOTIFICATION.ACCOUNT_ID)
                .from(NOTIFICATION)
                .where(unread(news, people))
                .and(NOTIFICATION.OCCURRED_AT.gt(news.at()))
                .fetchSet(NOTIFICATION.ACCOUNT_ID);
    }

    /// The same news of the proposal, by another cause.
    private static Condition unread(News news, Collection<UUID> people) {
        return PROPOSAL.eq(news.facts().proposal())
                .and(NOTIFICATION.KIND.eq(inline(news.kind().name())))
                .and(NOTIFICATION.ACCOUNT_ID.in(people))
                .and(NOTIFICATION.STATE.eq(inline(State.UNREAD.name())))
                .and(NOTIFICATION.CAUSE.ne(news.cause()));
    }

    @Override
    public List<UUID> setApart(UUID comment) {
        return moved(comment, NOTIFICATION, TOLD_OF_HIDDEN);
    }

    @Override
    public List<UUID> bringBack(UUID comment) {
        return moved(comment, TOLD_OF_HIDDEN, NOTIFICATION);
    }

    /// Both have the same columns, in the same order.
    private List<UUID> moved(UUID comment, Table<?> from, Table<?> to) {
        var gone = name("gone")
                .as(deleteFrom(from)
                        .where(requireNonNull(from.field(NOTIFICATION.COMMENT_ID))
                                .eq(comment))
                        .returning());
        return db.with(gone)
                .insertInto(to)
                .select(selectFrom(gone))
                .onConflictDoNothing()
                .returningResult(requireNonNull(to.field(NOTIFICATION.ACCOUNT_ID)))
                .fetch(Record1::value1);
    }

    @Override
    public List<UUID> forget(UUID comment) {
        db.deleteFrom(TOLD_OF_HIDDEN)
                .where(TOLD_OF_HIDDEN.COMMENT_ID.eq(comment))
                .execute();
        return db.deleteFrom(NOTIFICATION)
                .where(NOTIFICATION.COMMENT_ID.eq(comment))
                .returningResult(NOTIFICATION.ACCOUNT_ID)
                .fetch(NOTIFICATION.ACCOUNT_ID);
    }

    @Override
    public void forget(UUID account, Kind kind) {
        db.deleteFrom(NOTIFICATION)
                .where(NOTIFICATION.ACCOUNT_ID.eq(account), NOTIFICATION.KIND.eq(inline(kind.name())))
                .and(NOTIFICATION.STATE.ne(inline(State.SAVED.name())))
                .execute();
    }

    @Override
    public List<UUID> takeBack(long proposal, Set<Kind> kinds, Set<UUID> but, Set<Kind> whoever) {
        return db.deleteFrom(NOTIFICATION)
                .where(PROPOSAL.eq(proposal))
                .and(NOTIFICATION.STATE.eq(inline(State.UNREAD.name())))
                .and(kind(kinds).and(NOTIFICATION.ACCOUNT_ID.notIn(but)).or(kind(whoever)))
                .returningResult(NOTIFICATION.ACCOUNT_ID)
                .fetch(NOTIFICATION.ACCOUNT_ID);
    }

    private static Condition kind(Set<Kind> kinds) {
        return NOTIFICATION.KIND.in(kinds.stream().map(it -> inline(it.name())).toList());
    }

    @Override
    public List<Told> page(Reader reader, State state, @Nullable Mark before, int limit) {
        return db.selectFrom(NOTIFICATION)
                .where(known(reader, state))
                .and(before == null ? noCondition() : earlierThan(before))
                .orderBy(NOTIFICATION.OCCURRED_AT.desc(), NOTIFICATION.ID.desc())
                .limit(limit)
                .fetch(this::told);
    }

    @Override
    public List<Told> pageAbout(Reader reader, State state, UUID about, @Nullable Mark before, int limit) {
        return db.selectFrom(NOTIFICATION)
                .where(known(reader, state), SUBJECT.eq(subjectOf(reader.account(), about)))
                .and(before == null ? noCondition() : earlierThan(before))
                .orderBy(NOTIFICATION.OCCURRED_AT.desc(), NOTIFICATION.ID.desc())
                .limit(limit)
                .fetch(this::told);
    }

    /// Of each subject that which nothing follows: walked by time, and looked up by subject.
    @Override
    public List<OfSubject> subjects(Reader reader, State state, @Nullable Mark before, int limit) {
        var same = NOTIFICATION.as("same");
        Condition ofSubject = known(same, reader, state).and(subject(same).eq(SUBJECT));
        Condition follows = row(same.OCCURRED_AT, same.ID).gt(row(NOTIFICATION.OCCURRED_AT, NOTIFICATION.ID));
        Field<Integer> count =
                field(selectCount().from(selectOne().from(same).where(ofSubject).limit(inline(MOST_OF_SUBJECT))));
        return db.select(NOTIFICATION, count)
                .from(NOTIFICATION)
                .where(known(reader, state))
                .and(notExists(selectOne().from(same).where(ofSubject, follows)))
                .and(before == null ? noCondition() : earlierThan(before))
                .orderBy(NOTIFICATION.OCCURRED_AT.desc(), NOTIFICATION.ID.desc())
                .limit(limit)
                .fetch(it -> new OfSubject(told(it.value1()), it.value2()));
    }

    private static Field<@Nullable String> subjectOf(UUID account, UUID notification) {
        var about = NOTIFICATION.as("about");
        return field(select(subject(about)).from(about).where(about.ACCOUNT_ID.eq(account), about.ID.eq(notification)));
    }

    private static Condition earlierThan(Mark place) {
        return row(NOTIFICATION.OCCURRED_AT, NOTIFICATION.ID).lt(place.at(), place.id());
    }

    @Override
    public Optional<Told> find(UUID account, UUID notification) {
        return db.fetchOptional(NOTIFICATION, NOTIFICATION.ACCOUNT_ID.eq(account), NOTIFICATION.ID.eq(notification))
                .map(this::told);
    }

    @Override
    public int count(Reader reader, State state, int most) {
        return db.fetchCount(select(NOTIFICATION.ID)
                .from(NOTIFICATION)
                .where(known(reader, state))
                .limit(most));
    }

    @Override
    public List<UUID> put(UUID account, Collection<UUID> notifications, State state) {
        return move(theirs(account, notifications).and(NOTIFICATION.STATE.ne(state.name())), state);
    }

    @Override
    public List<UUID> move(UUID account, Collection<UUID> notifications, State from, State to) {
        return move(theirs(account, notifications).and(NOTIFICATION.STATE.eq(from.name())), to);
    }

    @Override
    public List<UUID> moveAbout(UUID account, UUID about, State from, State to) {
        var place = NOTIFICATION.as("place");
        Condition noLater = row(NOTIFICATION.OCCURRED_AT, NOTIFICATION.ID)
                .le(select(place.OCCURRED_AT, place.ID)
                        .from(place)
                        .where(place.ACCOUNT_ID.eq(account), place.ID.eq(about)));
        Condition onSubject = SUBJECT.eq(subjectOf(account, about)).or(NOTIFICATION.ID.eq(about));
        return move(of(account, from).and(onSubject).and(noLater), to);
    }

    @Override
    public List<UUID> doneAll(UUID account) {
        return move(of(account, State.UNREAD), State.DONE);
    }

    /// Identifiers rise in the order in which people are told; what is delivered late counts from then on.
    @Override
    public List<UUID> doneUpTo(UUID account, UUID newest) {
        return move(of(account, State.UNREAD).and(NOTIFICATION.ID.le(newest)), State.DONE);
    }

    @Override
    public List<UUID> undo(UUID account, Collection<UUID> notifications) {
        return move(theirs(account, notifications).and(NOTIFICATION.STATE.eq(inline(State.DONE.name()))), State.UNREAD);
    }

    private List<UUID> move(Condition which, State state) {
        return db.update(NOTIFICATION)
                .set(NOTIFICATION.STATE, state.name())
                .where(which)
                .returningResult(NOTIFICATION.ID)
                .fetch(NOTIFICATION.ID);
    }

    private static Condition theirs(UUID account, Collection<UUID> notifications) {
        return NOTIFICATION.ACCOUNT_ID.eq(account).and(NOTIFICATION.ID.in(notifications));
    }

    private static Condition of(UUID account, State state) {
        return NOTIFICATION.ACCOUNT_ID.eq(account).and(NOTIFICATION.STATE.eq(state.name()));
    }

    private static Condition known(Reader reader, State state) {
        return known(NOTIFICATION, reader, state);
    }

    private static Condition known(Notification table, Reader reader, State state) {
        Condition all = table.ACCOUNT_ID.eq(reader.account()).and(table.STATE.eq(state.name()));
        if (reader.moderator()) return all;
        Field<String> heldBy = DSL.field("({0} ->> 'heldBy')", String.class, table.FACTS);
        return all.and(heldBy.isNull().or(heldBy.eq(reader.account().toString())));
    }

    private Told told(NotificationRecord row) {
        var comment = row.getCommentId() == null ? null : new OfComment(row.getThreadId(), row.getCommentId());
        var facts = json.readValue(row.getFacts().data(), Facts.class);
        var news = new News(
                row.getCause(), Kind.valueOf(row.getKind()), row.getActor(), row.getOccurredAt(), facts, comment);
        return new Told(row.getId(), news, Reason.valueOf(row.getReason()), State.valueOf(row.getState()));
    }
}
