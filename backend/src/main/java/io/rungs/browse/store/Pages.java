package io.rungs.browse.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.catalog.Tables.ADDRESS;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.discussion.Tables.THREAD;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.watching.Tables.WATCH;

import io.rungs.browse.view.Home;
import io.rungs.browse.view.Home.HomeFigures;
import io.rungs.browse.view.Home.RecentRevision;
import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.SkillMine;
import io.rungs.browse.view.SkillMine.Act;
import io.rungs.browse.view.SkillMine.MyDraft;
import io.rungs.browse.view.SkillMine.MyWatch;
import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.SkillState;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the pages that show several modules at once.
@Component
@Transactional(readOnly = true)
public class Pages {
    private static final int PAGE = 20;
    private static final int FEW = 6;
    private static final List<String> OPEN = List.of("HELD", "IN_REVIEW", "CHANGES_REQUESTED");
    private static final List<String> SHOWN_OPEN = List.of("IN_REVIEW", "CHANGES_REQUESTED");
    private static final List<String> CLOSED = List.of("PUBLISHED", "REJECTED", "WITHDRAWN", "EXPIRED", "SUPERSEDED");

    private final DSLContext db;
    private final CardReader cards;
    private final Attention attention;
    private final Accounts accounts;
    private final Grants grants;

    Pages(DSLContext db, CardReader cards, Attention attention, Accounts accounts, Grants grants) {
        this.db = db;
        this.cards = cards;
        this.attention = attention;
        this.accounts = accounts;
        this.grants = grants;
    }

    /// What a list of proposals is narrowed by; a part that is null narrows nothing.
    public record Filter(
            @Nullable List<String> statuses,
            @Nullable String skill,
            @Nullable String author,
            boolean attention,
            @Nullable String cursor) {}

    /// Newest first. Drafts are shown to their author alone, held ones to their author and moderators, and what is
    /// written anew to others as it was closed.
    public Page<ProposalCard> proposals(Filter filter, @Nullable UUID viewer) {
        Condition which = visibleTo(viewer)
                .and(filter.statuses() == null ? noCondition() : shownAs(filter.statuses(), viewer))
                .and(filter.skill() == null ? noCondition() : touches(addressed(filter.skill())))
                .and(filter.author() == null ? noCondition() : by(filter.author(), viewer))
                .and(filter.attention() ? waitsFor(viewer) : noCondition())
                .and(Cursor.number(filter.cursor()).map(PROPOSAL.NUMBER::lt).orElse(noCondition()));
        return Page.of(cards.read(which, PROPOSAL.NUMBER.desc(), PAGE + 1, viewer), PAGE, ProposalCard::number);
    }

    public static List<String> open() {
        return OPEN;
    }

    public static List<String> closed() {
        return CLOSED;
    }

    private Condition visibleTo(@Nullable UUID viewer) {
        Condition shown = PROPOSAL.SHOWN_STATUS.notIn("DRAFT", "HELD");
        if (viewer == null) return shown;
        if (grants.onSite(viewer, GrantKind.MODERATOR)) shown = PROPOSAL.SHOWN_STATUS.ne("DRAFT");
        return shown.or(PROPOSAL.AUTHOR_ID.eq(viewer));
    }

    private static Condition shownAs(List<String> statuses, @Nullable UUID viewer) {
        Condition shown = PROPOSAL.SHOWN_STATUS.in(statuses);
        if (viewer == null) return shown;
        Condition own = PROPOSAL.AUTHOR_ID.eq(viewer);
        return own.and(PROPOSAL.STATUS.in(statuses)).or(own.not().and(shown));
    }

    /// Whoever writes another's anew is its author to themselves alone, until it is submitted.
    private Condition by(String handle, @Nullable UUID viewer) {
        return accounts.byHandle(handle)
                .map(it -> it.id().equals(viewer)
                        ? PROPOSAL.AUTHOR_ID.eq(viewer).or(PROPOSAL.SHOWN_AUTHOR.eq(viewer))
                        : PROPOSAL.SHOWN_AUTHOR.eq(it.id()))
                .orElse(falseCondition());
    }

    private Condition waitsFor(@Nullable UUID viewer) {
        return viewer == null ? falseCondition() : attention.of(viewer);
    }

    private static Condition addressed(String slug) {
        return OPERATION.SKILL_ID.eq(select(ADDRESS.SKILL_ID).from(ADDRESS).where(ADDRESS.SLUG.eq(slug)));
    }

    private static Condition touches(Condition skill) {
        return exists(selectOne()
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(PROPOSAL.SHOWN_PATCH_SET))
                .and(skill));
    }

    public Home home(@Nullable UUID viewer) {
        Condition waiting = PROPOSAL.STATUS.eq("IN_REVIEW");
        List<ProposalCard> mine =
                viewer == null ? List.of() : cards.read(attention.of(viewer), PROPOSAL.TURN_SINCE.asc(), FEW, viewer);
        return new Home(
                recentlyPublished(), cards.read(waiting, PROPOSAL.TURN_SINCE.asc(), FEW, viewer), figures(), mine);
    }

    private record RecentRow(
            UUID skill,
            String slug,
            String name,
            int revision,
            Instant publishedAt,
            @Nullable UUID author,
            String changeClass,
            @Nullable Long proposal,
            String title) {}

    private List<RecentRevision> recentlyPublished() {
        List<RecentRow> rows = db.select(
                        SKILL.ID,
                        SKILL.SLUG,
                        SKILL.NAME,
                        REVISION.NUMBER,
                        REVISION.PUBLISHED_AT,
                        REVISION.AUTHOR_ID,
                        REVISION.CHANGE_CLASS,
                        REVISION.CAUSE_NUMBER,
                        PROPOSAL.TITLE)
                .from(REVISION)
                .join(SKILL)
                .on(SKILL.ID.eq(REVISION.SKILL_ID))
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(REVISION.CAUSE_ID))
                .where(active())
                .orderBy(REVISION.PUBLICATION.desc())
                .limit(FEW)
                .fetch(mapping(RecentRow::new));
        Map<UUID, AccountRef> people = accounts.named(
                rows.stream().flatMap(it -> Stream.ofNullable(it.author())).toList());
        return rows.stream()
                .map(it -> new RecentRevision(
                        new SkillRef(it.skill(), it.slug(), it.name()),
                        it.revision(),
                        it.publishedAt(),
                        it.author() == null ? null : people.get(it.author()),
                        ChangeClass.valueOf(it.changeClass()),
                        it.proposal(),
                        it.title()))
                .toList();
    }

    private static Condition active() {
        return SKILL.STATE.eq(SkillState.ACTIVE.name());
    }

    private HomeFigures figures() {
        var row = db.select(
                        field(selectCount().from(SKILL).where(active())),
                        field(selectCount()
                                .from(EXPECTATION)
                                .join(SKILL)
                                .on(SKILL.ID.eq(EXPECTATION.SKILL_ID))
                                .where(active())),
                        field(selectCount().from(ROLE)),
                        field(selectCount().from(PROPOSAL).where(PROPOSAL.STATUS.in(SHOWN_OPEN))))
                .fetchSingle();
        return new HomeFigures(row.value1(), row.value2(), row.value3(), row.value4());
    }

    public SkillMine mine(UUID skill, @Nullable UUID viewer) {
        Condition watched = WATCH.SCOPE_KIND.eq("SKILL").and(WATCH.SCOPE_ID.eq(skill));
        Condition touched = touches(OPERATION.SKILL_ID.eq(skill));
        var counts = db.select(
                        field(selectCount().from(WATCH).where(watched).and(WATCH.NOTIFY.ne("MUTED"))),
                        field(selectCount().from(PROPOSAL).where(touched).and(PROPOSAL.STATUS.in(SHOWN_OPEN))),
                        field(selectCount().from(THREAD).where(THREAD.SKILL_ID.eq(skill))))
                .fetchSingle();
        return new SkillMine(
                viewer != null,
                viewer == null ? List.of() : List.of(Act.values()),
                viewer == null ? null : watch(watched.and(WATCH.ACCOUNT_ID.eq(viewer))),
                counts.value1(),
                viewer == null ? List.of() : drafts(touched.and(PROPOSAL.AUTHOR_ID.eq(viewer))),
                counts.value2(),
                counts.value3());
    }

    private @Nullable MyWatch watch(Condition mine) {
        return db.select(WATCH.NOTIFY, WATCH.REASON, WATCH.SINCE)
                .from(WATCH)
                .where(mine)
                .fetchOptional(
                        it -> new MyWatch(Notify.valueOf(it.value1()), WatchReason.valueOf(it.value2()), it.value3()))
                .orElse(null);
    }

    private List<MyDraft> drafts(Condition mine) {
        return db.select(PROPOSAL.NUMBER, coalesce(PROPOSAL.DRAFT_TITLE, PROPOSAL.TITLE), PROPOSAL.UPDATED_AT)
                .from(PROPOSAL)
                .where(mine.and(PROPOSAL.STATUS.eq("DRAFT")))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(PAGE)
                .fetch(mapping(MyDraft::new));
    }
}
