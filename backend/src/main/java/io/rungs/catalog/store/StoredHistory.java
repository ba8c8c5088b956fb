package io.rungs.catalog.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.CELL;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.RATIONALE_READ;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.REVISION_CHANGE;
import static rungsdb.catalog.Tables.REVISION_CREDIT;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.History;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.view.Blame;
import io.rungs.catalog.view.Revision;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.text.Sized;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredHistory implements History {
    private static final Field<String> RATIONALE = coalesce(
            field(select(RATIONALE_READ.SAYS)
                    .from(RATIONALE_READ)
                    .where(RATIONALE_READ.CAUSE_ID.eq(REVISION.CAUSE_ID))),
            REVISION.RATIONALE);

    private static final int PAGE = 20;

    private final DSLContext db;
    private final Accounts accounts;
    private final ChangeViews changes;

    StoredHistory(DSLContext db, Accounts accounts, ChangeViews changes) {
        this.db = db;
        this.accounts = accounts;
        this.changes = changes;
    }

    /// A revision as its row and its children say it, before anybody is named.
    private record Row(
            int number,
            long publication,
            Instant publishedAt,
            @Nullable UUID author,
            String rationale,
            String changeClass,
            @Nullable Long proposal,
            List<Credit> credits,
            List<ChangeViews.Row> changes) {
        Stream<UUID> people() {
            return Stream.concat(Stream.ofNullable(author), credits.stream().map(Credit::account));
        }
    }

    private record Credit(UUID account, String credit) {}

    @Override
    public Page<Revision> revisions(SkillRef skill, @Nullable String cursor) {
        Condition older = Cursor.number(cursor)
                .map(it -> REVISION.NUMBER.lt(Math.clamp(it, 0, Integer.MAX_VALUE)))
                .orElse(noCondition());
        return Page.of(read(skill, older, PAGE + 1), PAGE, Revision::revision, StoredHistory::bytes);
    }

    /// A text of a change is there before and after, and in its words.
    private static int bytes(Revision it) {
        int changes = it.changes().stream()
                .flatMap(change -> Stream.of(
                        described(change.before()), described(change.after()), change.textBefore(), change.textAfter()))
                .filter(Objects::nonNull)
                .mapToInt(text -> 2 * Sized.bytes(text))
                .sum();
        return changes + Sized.bytes(it.rationale());
    }

    private static @Nullable String described(@Nullable Expectation it) {
        return it == null ? null : it.words();
    }

    @Override
    public Optional<Revision> revision(SkillRef skill, int number) {
        return read(skill, REVISION.NUMBER.eq(number), 1).stream().findFirst();
    }

    private List<Revision> read(SkillRef skill, Condition which, int limit) {
        List<Row> rows = db.select(
                        REVISION.NUMBER,
                        REVISION.PUBLICATION,
                        REVISION.PUBLISHED_AT,
                        REVISION.AUTHOR_ID,
                        RATIONALE,
                        REVISION.CHANGE_CLASS,
                        REVISION.CAUSE_NUMBER,
                        multiset(select(REVISION_CREDIT.ACCOUNT_ID, REVISION_CREDIT.CREDIT)
                                        .from(REVISION_CREDIT)
                                        .where(REVISION_CREDIT.REVISION_ID.eq(REVISION.ID)))
                                .convertFrom(it -> it.map(mapping(Credit::new))),
                        multiset(select(
                                                REVISION_CHANGE.KIND,
                                                REVISION_CHANGE.CELL_ID,
                                                REVISION_CHANGE.ROLE_ID,
                                                CELL.LEVEL,
                                                REVISION_CHANGE.BEFORE,
                                                REVISION_CHANGE.AFTER)
                                        .from(REVISION_CHANGE)
                                        .leftJoin(CELL)
                                        .on(CELL.ID.eq(REVISION_CHANGE.CELL_ID))
                                        .where(REVISION_CHANGE.REVISION_ID.eq(REVISION.ID))
                                        .orderBy(REVISION_CHANGE.POSITION))
                                .convertFrom(it -> it.map(mapping(ChangeViews.Row::new))))
                .from(REVISION)
                .where(REVISION.SKILL_ID.eq(skill.id()).and(which))
                .orderBy(REVISION.NUMBER.desc())
                .limit(limit)
                .fetch(mapping(Row::new));
        var people = accounts.named(rows.stream().flatMap(Row::people).toList());
        var names = changes.names();
        return rows.stream().map(it -> view(it, people, names)).toList();
    }

    private Revision view(Row row, Map<UUID, AccountRef> people, ChangeViews.Names names) {
        return new Revision(
                row.number(),
                row.publication(),
                row.publishedAt(),
                row.author() == null ? null : people.get(row.author()),
                credited(row, "CO_AUTHOR", people),
                credited(row, "APPROVER", people),
                row.rationale(),
                ChangeClass.valueOf(row.changeClass()),
                row.proposal(),
                row.changes().stream().map(it -> changes.view(it, names)).toList());
    }

    private static List<AccountRef> credited(Row row, String credit, Map<UUID, AccountRef> people) {
        return row.credits().stream()
                .filter(it -> it.credit().equals(credit))
                .flatMap(it -> Stream.ofNullable(people.get(it.account())))
                .sorted(Comparator.comparing(AccountRef::name))
                .toList();
    }

    private record BlameRow(
            UUID cell,
            int number,
            Instant at,
            @Nullable UUID author,
            String changeClass,
            @Nullable Long proposal) {}

    @Override
    public List<Blame> blame(SkillRef skill) {
        List<BlameRow> rows = db.select(
                        EXPECTATION.CELL_ID,
                        REVISION.NUMBER,
                        REVISION.PUBLISHED_AT,
                        REVISION.AUTHOR_ID,
                        REVISION.CHANGE_CLASS,
                        REVISION.CAUSE_NUMBER)
                .distinctOn(EXPECTATION.CELL_ID)
                .from(EXPECTATION)
                .join(REVISION_CHANGE)
                .on(REVISION_CHANGE.CELL_ID.eq(EXPECTATION.CELL_ID))
                .join(REVISION)
                .on(REVISION.ID.eq(REVISION_CHANGE.REVISION_ID))
                .where(EXPECTATION.SKILL_ID.eq(skill.id()))
                .orderBy(EXPECTATION.CELL_ID, REVISION.NUMBER.desc())
                .fetch(mapping(BlameRow::new));
        var people = accounts.named(
                rows.stream().flatMap(it -> Stream.ofNullable(it.author())).toList());
        return rows.stream()
                .map(it -> new Blame(
                        it.cell(),
                        it.number(),
                        it.at(),
                        it.author() == null ? null : people.get(it.author()),
                        ChangeClass.valueOf(it.changeClass()),
                        it.proposal()))
                .toList();
    }
}
