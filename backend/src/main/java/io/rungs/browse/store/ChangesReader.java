package io.rungs.browse.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static rungsdb.discussion.Tables.COMMENT;
import static rungsdb.journal.Tables.EVENT;
import static rungsdb.journal.Tables.READER;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.browse.view.Changes;
import io.rungs.browse.view.Happened;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import rungsdb.journal.tables.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The journal as far as somebody may know of it. It waits for no fence, as hints do not: it tells what is there,
/// and goes on where all is final, which is as far as the readers of the journal are.
@Repository
public class ChangesReader {
    private static final int MOST = 500;

    /// Of comments that only their authors and moderators see.
    private static final String[] OF_HELD = {
        "discussion.comment-held",
        "discussion.held-comment-changed",
        "discussion.held-comment-removed",
        "discussion.comment-refused"
    };

    /// One of the entries that are looked through.
    private static final Event ENTRY = EVENT.as("entry");

    private static final Field<JSONB> SKILL = part("{0} -> 'skill'").as("skill");
    private static final Field<JSONB> THREAD = part("{0} -> 'thread'").as("thread");

    /// A revision names its proposal by its number alone, and is for all.
    private static final Field<JSONB> ON =
            part("case when jsonb_typeof({0} -> 'proposal') = 'object' then {0} -> 'proposal'"
                    + " else nullif({0} #> '{thread,proposal}', 'null') end");

    private static final Field<JSONB> ABOUT = ON.as("about");
    private static final Field<Boolean> KNOWN = field("known", Boolean.class);

    private final DSLContext db;
    private final Grants grants;
    private final JsonMapper json;

    ChangesReader(DSLContext db, Grants grants, JsonMapper json) {
        this.db = db;
        this.grants = grants;
        this.json = json;
    }

    /// For those who name no place, from now on.
    public Changes since(@Nullable String after, @Nullable UUID viewer) {
        var ends = ends();
        long from = Cursor.number("after", after).orElse(ends.settled());
        if (from < 0 || from > ends.greatest()) throw Cursor.refused("after");
        boolean moderator = viewer != null && grants.onSite(viewer, GrantKind.MODERATOR);
        var rows = entries(from, new SeenProposals(viewer, moderator));
        boolean more = rows.size() == MOST;
        long last = more ? rows.getLast().get(ENTRY.SEQ) : ends.settled();
        long next = Math.max(from, Math.min(last, ends.settled()));
        var items =
                rows.stream().filter(it -> it.get(KNOWN)).map(this::happened).toList();
        return new Changes(
                items, Objects.requireNonNull(Page.endingAt(items, next).next()), more && next > from);
    }

    /// @param settled how far all is final
    private record Ends(long settled, long greatest) {}

    private Ends ends() {
        return db.select(
                        field(select(coalesce(max(READER.SEQ), 0L)).from(READER)),
                        field(select(coalesce(max(EVENT.SEQ), 0L)).from(EVENT)))
                .fetchSingle(it -> new Ends(it.value1(), it.value2()));
    }

    /// The next ones, whoever may know of them: so many are looked through for one answer.
    private Result<?> entries(long from, SeenProposals seen) {
        var next = db.selectFrom(EVENT)
                .where(EVENT.SEQ.gt(from))
                .orderBy(EVENT.SEQ)
                .limit(MOST);
        return db.select(ENTRY.SEQ, ENTRY.ID, ENTRY.TYPE, SKILL, THREAD, ABOUT)
                .select(field(known(seen)).as(KNOWN))
                .from(next.asTable("entry"))
                .leftJoin(PROPOSAL)
                .on(PROPOSAL.ID.eq(said("id").cast(UUID.class)))
                .orderBy(ENTRY.SEQ)
                .fetch();
    }

    /// Of what is said of skills, all may know; of proposals, whoever may know of that version. Whose that is, the
    /// entry says: the proposal may be somebody else's by now.
    private static Condition known(SeenProposals seen) {
        var told = ENTRY.TYPE
                .in(inline("catalog.revision-published"), inline("catalog.taxonomy-changed"))
                .or(ENTRY.TYPE.startsWith(inline("proposals.")))
                .or(ENTRY.TYPE.startsWith(inline("discussion.")));
        var theirs = is(said("author"), seen);
        var mayKnow = ON.isNull().or(seen.visible().and(isForAll().or(theirs).or(isModerator(seen))));
        var toAll = did(seen).or(held(seen).not());
        return holds(told.and(toAll).and(mayKnow));
    }

    /// What is said where only whoever said it and moderators see it.
    private static Condition held(SeenProposals seen) {
        var heldBy = named("{0} #>> '{thread,heldBy}'");
        var comment = ENTRY.TYPE.in(OF_HELD).andNot(wrote(seen));
        return comment.or(heldBy.isNotNull().andNot(is(heldBy, seen))).andNot(isModerator(seen));
    }

    private static Condition wrote(SeenProposals seen) {
        if (seen.viewer() == null) return falseCondition();
        var comment = field("({0} ->> 'comment')::uuid", UUID.class, ENTRY.PAYLOAD);
        return exists(selectOne().from(COMMENT).where(COMMENT.ID.eq(comment), COMMENT.AUTHOR_ID.eq(seen.viewer())));
    }

    /// Whether the viewer is who is named there.
    private static Condition is(Field<String> person, SeenProposals seen) {
        return seen.viewer() == null
                ? falseCondition()
                : holds(person.eq(seen.viewer().toString()));
    }

    private static Field<String> named(String where) {
        return field(where, String.class, ENTRY.PAYLOAD);
    }

    /// Where it is about nothing that there is, it is not so.
    private static Condition holds(Condition of) {
        return condition(coalesce(field(of), inline(false)));
    }

    /// Before there were readers, the state said it.
    private static Condition isForAll() {
        var before =
                when(said("status").eq(inline("HELD")), inline("MODERATORS")).otherwise(inline("EVERYBODY"));
        return coalesce(said("readers"), before).eq(inline("EVERYBODY"));
    }

    private static Condition isModerator(SeenProposals seen) {
        return seen.moderator() ? trueCondition() : falseCondition();
    }

    private static Condition did(SeenProposals seen) {
        return seen.viewer() == null ? falseCondition() : ENTRY.ACTOR.eq(seen.viewer());
    }

    private static Field<JSONB> part(String of) {
        return field(of, JSONB.class, ENTRY.PAYLOAD);
    }

    private static Field<String> said(String name) {
        return field("{0} ->> {1}", String.class, ON, inline(name));
    }

    private Happened happened(Record row) {
        JsonNode about = read(row.get(ABOUT));
        JsonNode thread = read(row.get(THREAD));
        var skills = Stream.of(
                        all(about.path("skills")).map(it -> it.path("id")),
                        all(about.path("left")),
                        Stream.of(
                                thread.path("skill").path("id"),
                                read(row.get(SKILL)).path("id")))
                .flatMap(it -> it)
                .filter(JsonNode::isString)
                .map(it -> UUID.fromString(it.asString()))
                .distinct()
                .toList();
        return new Happened(
                row.get(ENTRY.ID),
                row.get(ENTRY.TYPE),
                skills,
                about.has("number") ? about.path("number").asLong() : null,
                thread.has("id") ? UUID.fromString(thread.path("id").asString()) : null);
    }

    private JsonNode read(@Nullable JSONB part) {
        return json.readTree(part == null ? "{}" : part.data());
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
