package io.rungs.discussion.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static rungsdb.discussion.Tables.COMMENT;
import static rungsdb.discussion.Tables.COMMENT_EDIT;
import static rungsdb.discussion.Tables.THREAD;

import io.rungs.discussion.Comment.CommentState;
import io.rungs.discussion.model.EarlierText;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.Reader;
import io.rungs.discussion.model.StartedThread;
import io.rungs.discussion.model.Threads;
import io.rungs.kernel.Cursor.Within;
import io.rungs.text.TakenAway;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StoredThreads implements Threads {
    private static final Field<Instant> WRITTEN_AT = coalesce(COMMENT.EDITED_AT, COMMENT.POSTED_AT);

    /// How many stand before a comment that is sought, and as many behind it.
    private static final int BESIDE = 8;

    private final DSLContext db;

    StoredThreads(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(StartedThread thread, PostedComment first) {
        var started = name("started")
                .as(db.insertInto(THREAD).set(TalkRows.of(thread)).returning(THREAD.ID));
        db.with(started).insertInto(COMMENT).set(TalkRows.of(first)).execute();
    }

    @Override
    public void add(PostedComment comment) {
        db.insertInto(COMMENT).set(TalkRows.of(comment)).execute();
    }

    @Override
    public void change(StartedThread thread) {
        db.update(THREAD)
                .set(THREAD.STATE, thread.state().name())
                .set(THREAD.RESOLVED_BY, thread.resolvedBy())
                .set(THREAD.RESOLVED_AT, thread.resolvedAt())
                .set(THREAD.LET_THROUGH, thread.letThrough())
                .where(THREAD.ID.eq(thread.id()))
                .execute();
    }

    @Override
    public void quote(UUID thread, String text) {
        db.update(THREAD).set(THREAD.QUOTE, text).where(THREAD.ID.eq(thread)).execute();
    }

    @Override
    public void change(PostedComment comment) {
        db.update(COMMENT)
                .set(TalkRows.of(comment))
                .where(COMMENT.ID.eq(comment.id()))
                .execute();
    }

    @Override
    public void keep(PostedComment replaced, Instant at) {
        db.insertInto(COMMENT_EDIT)
                .set(COMMENT_EDIT.COMMENT_ID, replaced.id())
                .set(COMMENT_EDIT.POSITION, next(replaced.id()))
                .set(COMMENT_EDIT.BODY, replaced.body())
                .set(COMMENT_EDIT.WRITTEN_AT, replaced.writtenAt())
                .set(COMMENT_EDIT.REPLACED_AT, at)
                .execute();
    }

    private static Field<Integer> next(UUID comment) {
        return field(select(coalesce(max(COMMENT_EDIT.POSITION), inline(0)).plus(1))
                .from(COMMENT_EDIT)
                .where(COMMENT_EDIT.COMMENT_ID.eq(comment)));
    }

    @Override
    public Optional<StartedThread> find(UUID thread) {
        return db.fetchOptional(THREAD, THREAD.ID.eq(thread)).map(TalkRows::thread);
    }

    @Override
    public List<StartedThread> all(Collection<UUID> threads) {
        return db.selectFrom(THREAD).where(THREAD.ID.in(threads)).fetch(TalkRows::thread);
    }

    @Override
    public Optional<StartedThread> lock(UUID thread) {
        return db.selectFrom(THREAD)
                .where(THREAD.ID.eq(thread))
                .forNoKeyUpdate()
                .fetchOptional(TalkRows::thread);
    }

    @Override
    public Optional<PostedComment> findComment(UUID comment) {
        return db.fetchOptional(COMMENT, COMMENT.ID.eq(comment)).map(TalkRows::comment);
    }

    @Override
    public Optional<PostedComment> lockComment(UUID comment) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .forNoKeyUpdate()
                .fetchOptional(TalkRows::comment);
    }

    @Override
    public Optional<CommentState> keptState(UUID comment) {
        return db.select(COMMENT.STATE)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .forShare()
                .fetchOptional(it -> CommentState.valueOf(it.value1()));
    }

    @Override
    public Map<UUID, String> saying(Collection<UUID> comments) {
        if (comments.isEmpty()) return Map.of();
        return db.select(COMMENT.ID, COMMENT.BODY)
                .from(COMMENT)
                .where(COMMENT.ID.in(comments), COMMENT.STATE.eq(inline("VISIBLE")))
                .fetchMap(COMMENT.ID, COMMENT.BODY);
    }

    @Override
    public Optional<UUID> heldBy(UUID comment) {
        return db.select(COMMENT.AUTHOR_ID)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment), COMMENT.STATE.eq(inline("HELD")))
                .forShare()
                .fetchOptional(COMMENT.AUTHOR_ID);
    }

    @Override
    public List<StartedThread> of(
            StartedThread.Subject subject,
            Reader reader,
            Collection<Integer> patchSets,
            @Nullable Within after,
            int limit) {
        return db.selectFrom(THREAD)
                .where(on(subject), seen(condition(THREAD.LET_THROUGH), THREAD.STARTED_BY, reader))
                .and(THREAD.PATCH_SET.isNull().or(THREAD.PATCH_SET.in(patchSets)))
                .and(after == null ? noCondition() : behind(after))
                .orderBy(THREAD.ID)
                .limit(limit)
                .fetch(TalkRows::thread);
    }

    private static Condition behind(Within it) {
        return it.part() == null ? THREAD.ID.gt(it.item()) : THREAD.ID.ge(it.item());
    }

    private static Condition unread(Within after) {
        return after.part() == null
                ? noCondition()
                : row(COMMENT.THREAD_ID, COMMENT.ID).gt(after.item(), after.part());
    }

    private static Condition on(StartedThread.Subject subject) {
        if (subject.proposal() != null) return THREAD.PROPOSAL_ID.eq(subject.proposal());
        if (subject.cell() != null) return THREAD.CELL_ID.eq(subject.cell()).and(THREAD.SUBJECT_KIND.eq("EXPECTATION"));
        return THREAD.SKILL_ID.eq(subject.skill());
    }

    @Override
    public List<PostedComment> comments(Collection<UUID> threads, Reader reader, @Nullable Within after, int limit) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.THREAD_ID.in(threads))
                .and(theirs(reader))
                .and(after == null ? noCondition() : unread(after))
                .orderBy(COMMENT.THREAD_ID, COMMENT.ID)
                .limit(limit)
                .fetch(TalkRows::comment);
    }

    @Override
    public List<PostedComment> ends(Collection<UUID> threads, Reader reader, @Nullable UUID seen) {
        if (threads.isEmpty()) return List.of();
        var those = unnest(threads.toArray(UUID[]::new)).as("those", "id");
        var its = COMMENT.THREAD_ID.eq(those.field("id", UUID.class)).and(theirs(reader));
        var first = db.selectFrom(COMMENT).where(its).orderBy(COMMENT.ID).limit(1);
        var read = db.selectFrom(COMMENT)
                .where(its.and(seen == null ? noCondition() : COMMENT.ID.le(seen)))
                .orderBy(COMMENT.ID.desc())
                .limit(NEWEST);
        var since = db.selectFrom(COMMENT)
                .where(its.and(seen == null ? falseCondition() : COMMENT.ID.gt(seen)))
                .orderBy(COMMENT.ID.desc())
                .limit(MOST_SINCE);
        var ends = first.union(read).union(since).asTable("ends");
        return db.select(ends.fields())
                .from(those, lateral(ends))
                .orderBy(ends.field(COMMENT.THREAD_ID), ends.field(COMMENT.ID))
                .fetch(it -> TalkRows.comment(it.into(COMMENT)));
    }

    @Override
    public List<PostedComment> around(UUID comment, Collection<UUID> threads, Reader reader) {
        var thread = db.select(COMMENT.THREAD_ID)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment), COMMENT.THREAD_ID.in(threads), theirs(reader))
                .fetchOne(COMMENT.THREAD_ID);
        if (thread == null) return List.of();
        var its = COMMENT.THREAD_ID.eq(thread).and(theirs(reader));
        var before = db.selectFrom(COMMENT)
                .where(its.and(COMMENT.ID.lt(comment)))
                .orderBy(COMMENT.ID.desc())
                .limit(BESIDE);
        var onwards = db.selectFrom(COMMENT)
                .where(its.and(COMMENT.ID.ge(comment)))
                .orderBy(COMMENT.ID)
                .limit(1 + BESIDE);
        var around = before.unionAll(onwards).asTable("around");
        return db.selectFrom(around).orderBy(around.field(COMMENT.ID)).fetch(it -> TalkRows.comment(it.into(COMMENT)));
    }

    @Override
    public List<Integer> counts(List<Stretch> stretches, Reader reader) {
        if (stretches.isEmpty()) return List.of();
        return db.select(stretches.stream().map(it -> counted(it, reader)).toList()).fetchSingle().intoList().stream()
                .map(Integer.class::cast)
                .toList();
    }

    private static Field<Integer> counted(Stretch it, Reader reader) {
        var between = selectOne()
                .from(COMMENT)
                .where(COMMENT.THREAD_ID.eq(it.thread()), theirs(reader))
                .and(COMMENT.ID.gt(it.after()).and(COMMENT.ID.lt(it.before())))
                .limit(MOST_COUNTED + 1);
        return field(select(count()).from(between));
    }

    private static Condition theirs(Reader reader) {
        return seen(condition(COMMENT.LET_THROUGH), COMMENT.AUTHOR_ID, reader);
    }

    private static Condition seen(Condition letThrough, Field<UUID> whose, Reader reader) {
        if (reader.moderator()) return noCondition();
        return reader.person() == null ? letThrough : letThrough.or(whose.eq(reader.person()));
    }

    @Override
    public List<PostedComment> held(@Nullable UUID after, int limit) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.STATE.eq(inline("HELD")))
                .and(after == null ? noCondition() : COMMENT.ID.gt(after))
                .orderBy(COMMENT.ID)
                .limit(limit)
                .fetch(TalkRows::comment);
    }

    @Override
    public List<PostedComment> hidden(@Nullable UUID before, int limit) {
        return db.selectFrom(COMMENT)
                .where(COMMENT.STATE.eq(inline("HIDDEN")))
                .and(before == null ? noCondition() : COMMENT.ID.lt(before))
                .orderBy(COMMENT.ID.desc())
                .limit(limit)
                .fetch(TalkRows::comment);
    }

    @Override
    public List<TakenAway> takenFrom(Collection<UUID> skills, Collection<UUID> proposals, Instant since, int most) {
        var texts = taken(COMMENT.BODY, WRITTEN_AT, COMMENT, about(skills, proposals), since)
                .orderBy(COMMENT.CLOSED_AT.desc())
                .limit(most)
                .fetch(mapping(TakenAway::new));
        var edited = COMMENT.join(COMMENT_EDIT).on(COMMENT_EDIT.COMMENT_ID.eq(COMMENT.ID));
        texts.addAll(taken(COMMENT_EDIT.BODY, COMMENT_EDIT.WRITTEN_AT, edited, about(skills, proposals), since)
                .orderBy(COMMENT.CLOSED_AT.desc(), COMMENT.ID, COMMENT_EDIT.POSITION.desc())
                .limit(most - texts.size())
                .fetch(mapping(TakenAway::new)));
        return texts;
    }

    private SelectConditionStep<Record3<String, Instant, Instant>> taken(
            Field<String> body, Field<Instant> writtenAt, Table<?> comments, Condition about, Instant since) {
        return db.select(body, writtenAt, COMMENT.CLOSED_AT)
                .from(comments)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(about, COMMENT.STATE.eq(inline("HIDDEN")), condition(COMMENT.LET_THROUGH))
                .and(COMMENT.CLOSED_AT.gt(since));
    }

    @Override
    public List<Utterance> standing(Collection<UUID> skills, Collection<UUID> proposals, Instant before, int most) {
        return db.select(COMMENT.BODY, WRITTEN_AT)
                .from(COMMENT)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(about(skills, proposals), visible(), condition(THREAD.LET_THROUGH))
                .and(WRITTEN_AT.lt(before))
                .orderBy(COMMENT.ID.desc())
                .limit(most)
                .fetch(mapping(Utterance::new));
    }

    private static Condition about(Collection<UUID> skills, Collection<UUID> proposals) {
        return THREAD.SKILL_ID
                .eq(any(skills.toArray(UUID[]::new)))
                .or(THREAD.PROPOSAL_ID.eq(any(proposals.toArray(UUID[]::new))));
    }

    @Override
    public List<UUID> proposalsWithHidden(int most) {
        return db.selectDistinct(THREAD.PROPOSAL_ID)
                .from(COMMENT)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(COMMENT.STATE.eq(inline("HIDDEN")), THREAD.PROPOSAL_ID.isNotNull())
                .limit(most)
                .fetch(THREAD.PROPOSAL_ID);
    }

    @Override
    public List<PostedComment> newest(
            StartedThread.Subject subject, Collection<Integer> patchSets, @Nullable UUID before, int most) {
        return db.select(COMMENT.fields())
                .from(COMMENT)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(on(subject), visible(), condition(THREAD.LET_THROUGH))
                .and(THREAD.PATCH_SET.isNull().or(THREAD.PATCH_SET.in(patchSets)))
                .and(before == null ? noCondition() : COMMENT.ID.lt(before))
                .orderBy(COMMENT.ID.desc())
                .limit(most)
                .fetch(it -> TalkRows.comment(it.into(COMMENT)));
    }

    @Override
    public Set<UUID> openedHidden(Collection<UUID> threads) {
        if (threads.isEmpty()) return Set.of();
        var earlier = COMMENT.as("earlier");
        return db.select(COMMENT.THREAD_ID)
                .from(COMMENT)
                .where(COMMENT.THREAD_ID.in(threads), COMMENT.STATE.eq(inline("HIDDEN")))
                .andNotExists(selectOne()
                        .from(earlier)
                        .where(earlier.THREAD_ID.eq(COMMENT.THREAD_ID), earlier.ID.lt(COMMENT.ID)))
                .fetchSet(COMMENT.THREAD_ID);
    }

    @Override
    public boolean begins(PostedComment comment) {
        return !db.fetchExists(COMMENT, COMMENT.THREAD_ID.eq(comment.thread()), COMMENT.ID.lt(comment.id()));
    }

    @Override
    public List<Instant> postedBetween(UUID author, Instant since, Instant until, int most) {
        return db.select(COMMENT.POSTED_AT)
                .from(COMMENT)
                .where(COMMENT.AUTHOR_ID.eq(author), COMMENT.POSTED_AT.between(since, until))
                .orderBy(COMMENT.POSTED_AT.desc())
                .limit(most)
                .fetch(COMMENT.POSTED_AT);
    }

    @Override
    public Map<UUID, Integer> edits(Collection<UUID> comments) {
        return db.select(COMMENT_EDIT.COMMENT_ID, count())
                .from(COMMENT_EDIT)
                .where(COMMENT_EDIT.COMMENT_ID.in(comments))
                .groupBy(COMMENT_EDIT.COMMENT_ID)
                .fetchMap(COMMENT_EDIT.COMMENT_ID, count());
    }

    @Override
    public List<EarlierText> earlier(UUID comment, @Nullable Long before, int limit) {
        return db.selectFrom(COMMENT_EDIT)
                .where(COMMENT_EDIT.COMMENT_ID.eq(comment))
                .and(
                        before == null
                                ? noCondition()
                                : COMMENT_EDIT.POSITION.cast(Long.class).lt(before))
                .orderBy(COMMENT_EDIT.POSITION.desc())
                .limit(limit)
                .fetch(it -> new EarlierText(
                        it.getPosition(), new Utterance(it.getBody(), it.getWrittenAt()), it.getReplacedAt()));
    }

    @Override
    public int openBlocking(UUID proposal) {
        return db.fetchCount(
                THREAD,
                THREAD.PROPOSAL_ID.eq(proposal),
                condition(THREAD.BLOCKING),
                condition(THREAD.LET_THROUGH),
                THREAD.STATE.eq("OPEN"));
    }

    @Override
    public Set<UUID> authors(UUID thread) {
        return db.selectDistinct(COMMENT.AUTHOR_ID)
                .from(COMMENT)
                .where(COMMENT.THREAD_ID.eq(thread), visible())
                .fetchSet(COMMENT.AUTHOR_ID);
    }

    @Override
    public Set<UUID> authorsOnProposal(UUID proposal) {
        return db.selectDistinct(COMMENT.AUTHOR_ID)
                .from(COMMENT)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(THREAD.PROPOSAL_ID.eq(proposal), visible())
                .fetchSet(COMMENT.AUTHOR_ID);
    }

    private static Condition visible() {
        return COMMENT.STATE.eq(CommentState.VISIBLE.name());
    }
}
