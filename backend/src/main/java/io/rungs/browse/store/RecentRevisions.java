package io.rungs.browse.store;

import static org.jooq.impl.DSL.inline;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.watching.Tables.WATCH;

import io.rungs.browse.view.Home.RecentRevision;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.view.Glimpse;
import io.rungs.catalog.view.Glimpses;
import io.rungs.catalog.view.Glimpses.RevisionOf;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.watching.Notify;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was published lately: to everybody, and of what somebody watches.
@Component
class RecentRevisions {
    /// What is older is in the history, and no news.
    private static final Duration LATELY = Duration.ofDays(30);

    private final DSLContext db;
    private final Glimpses glimpses;
    private final Accounts accounts;
    private final Clock clock;

    RecentRevisions(DSLContext db, Glimpses glimpses, Accounts accounts, Clock clock) {
        this.db = db;
        this.glimpses = glimpses;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param watched of what the viewer watches
    /// @param all the others, of whatever skill
    record Published(List<RecentRevision> watched, List<RecentRevision> all) {}

    private record Row(
            UUID skill,
            String slug,
            String name,
            int revision,
            Instant publishedAt,
            @Nullable UUID author,
            String changeClass,
            @Nullable Long proposal,
            @Nullable String title) {
        RevisionOf key() {
            return new RevisionOf(skill, revision);
        }
    }

    /// Newest first, at most so many of each.
    Published of(@Nullable UUID viewer, int most) {
        List<Row> watched = viewer == null ? List.of() : watched(viewer, most);
        List<Row> others = proposed(most + watched.size()).stream()
                .filter(it -> watched.stream().noneMatch(each -> each.key().equals(it.key())))
                .limit(most)
                .toList();
        List<Row> all = Stream.concat(watched.stream(), others.stream()).toList();
        var people = accounts.named(
                all.stream().flatMap(it -> Stream.ofNullable(it.author())).toList());
        var looks = glimpses.of(all.stream().map(Row::key).toList());
        return new Published(views(watched, people, looks), views(others, people, looks));
    }

    private List<Row> proposed(int most) {
        return rows().where(REVISION.CAUSE_KIND.eq(inline("PROPOSAL")), CatalogueSize.ACTIVE)
                .orderBy(REVISION.PUBLICATION.desc())
                .limit(most)
                .fetch(RecentRevisions::row);
    }

    /// Each skill once, by its newest revision: there is one a watch.
    private List<Row> watched(UUID viewer, int most) {
        return rows().join(WATCH)
                .on(WATCH.SCOPE_KIND.eq(inline("SKILL")).and(WATCH.SCOPE_ID.eq(SKILL.ID)))
                .where(WATCH.ACCOUNT_ID.eq(viewer), WATCH.NOTIFY.ne(inline(Notify.MUTED.name())))
                .and(REVISION.NUMBER.eq(SKILL.HEAD).and(REVISION.NUMBER.gt(inline(1))))
                .and(CatalogueSize.ACTIVE)
                .and(SKILL.HEAD_AT.gt(clock.instant().minus(LATELY)))
                .orderBy(REVISION.PUBLICATION.desc())
                .limit(most)
                .fetch(RecentRevisions::row);
    }

    private SelectOnConditionStep<?> rows() {
        return db.select(
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
                .leftJoin(PROPOSAL)
                .on(PROPOSAL.ID.eq(REVISION.CAUSE_ID));
    }

    private static Row row(Record it) {
        return new Row(
                it.get(SKILL.ID),
                it.get(SKILL.SLUG),
                it.get(SKILL.NAME),
                it.get(REVISION.NUMBER),
                it.get(REVISION.PUBLISHED_AT),
                it.get(REVISION.AUTHOR_ID),
                it.get(REVISION.CHANGE_CLASS),
                it.get(REVISION.CAUSE_NUMBER),
                it.get(PROPOSAL.TITLE));
    }

    private static List<RecentRevision> views(
            List<Row> rows, Map<UUID, AccountRef> people, Map<RevisionOf, Glimpse> looks) {
        return rows.stream()
                .map(it -> new RecentRevision(
                        new SkillRef(it.skill(), it.slug(), it.name()),
                        it.revision(),
                        it.publishedAt(),
                        it.author() == null ? null : people.get(it.author()),
                        ChangeClass.valueOf(it.changeClass()),
                        it.proposal(),
                        it.title(),
                        looks.get(it.key())))
                .toList();
    }
}
