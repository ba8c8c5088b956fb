package io.rungs.browse.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static rungsdb.discussion.Tables.THREAD;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.TOUCHED;
import static rungsdb.watching.Tables.WATCH;

import io.rungs.browse.view.Home;
import io.rungs.browse.view.Home.HomeFigures;
import io.rungs.browse.view.SkillMine;
import io.rungs.browse.view.SkillMine.Act;
import io.rungs.browse.view.SkillMine.MyDraft;
import io.rungs.browse.view.SkillMine.MyWatch;
import io.rungs.proposals.Status;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchReason;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectLimitStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the pages that show several modules at once.
@Component
@Transactional(readOnly = true)
public class Pages {
    private static final int PAGE = 20;
    private static final int FEW = 6;

    private final DSLContext db;
    private final ProposalLists lists;
    private final CatalogueSize size;
    private final RecentRevisions recent;

    Pages(DSLContext db, ProposalLists lists, CatalogueSize size, RecentRevisions recent) {
        this.db = db;
        this.lists = lists;
        this.size = size;
        this.recent = recent;
    }

    public Home home(@Nullable UUID viewer) {
        SeenProposals seen = lists.seen(viewer);
        var waits = lists.waits(FEW, seen);
        var published = recent.of(viewer, FEW);
        return new Home(published.all(), waits.reviewers(), figures(), waits.mine(), published.watched());
    }

    private HomeFigures figures() {
        var catalogue = size.now();
        return new HomeFigures(
                catalogue.skills(), catalogue.expectations(), catalogue.roles(), lists.countReviewable());
    }

    public SkillMine mine(UUID skill, @Nullable UUID viewer) {
        Condition watched = WATCH.SCOPE_KIND.eq("SKILL").and(WATCH.SCOPE_ID.eq(skill));
        Condition open = TOUCHED.SHOWN_STATUS.in(SeenProposals.inlined(Status.names(Status::reviewable)));
        var counts = db.select(
                        count(selectOne().from(WATCH).where(watched).and(WATCH.NOTIFY.ne("MUTED"))),
                        count(selectOne()
                                .from(TOUCHED)
                                .where(TOUCHED.SKILL_ID.eq(skill), TOUCHED.READER.eq(Touching.ALL), open)),
                        count(selectOne().from(THREAD).where(THREAD.SKILL_ID.eq(skill), condition(THREAD.LET_THROUGH))))
                .fetchSingle();
        return new SkillMine(
                viewer != null,
                viewer == null ? List.of() : List.of(Act.values()),
                viewer == null ? null : watch(watched.and(WATCH.ACCOUNT_ID.eq(viewer))),
                counts.value1(),
                viewer == null ? List.of() : drafts(viewer, skill),
                counts.value2(),
                counts.value3());
    }

    private static Field<Integer> count(SelectLimitStep<?> rows) {
        return field(selectCount().from(rows.limit(ProposalLists.MOST_COUNTED)));
    }

    private @Nullable MyWatch watch(Condition mine) {
        return db.select(WATCH.NOTIFY, WATCH.REASON, WATCH.SINCE)
                .from(WATCH)
                .where(mine)
                .fetchOptional(
                        it -> new MyWatch(Notify.valueOf(it.value1()), WatchReason.valueOf(it.value2()), it.value3()))
                .orElse(null);
    }

    private List<MyDraft> drafts(UUID author, UUID skill) {
        return db.select(PROPOSAL.NUMBER, coalesce(PROPOSAL.DRAFT_TITLE, PROPOSAL.TITLE), PROPOSAL.UPDATED_AT)
                .from(PROPOSAL)
                .where(PROPOSAL.AUTHOR_ID.eq(author), PROPOSAL.STATUS.eq("DRAFT"))
                .and(Touching.skill(PROPOSAL.ID, Touching.AUTHOR, val(skill)))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(PAGE)
                .fetch(mapping(MyDraft::new));
    }
}
