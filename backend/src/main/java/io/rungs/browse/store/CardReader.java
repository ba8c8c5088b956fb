package io.rungs.browse.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.when;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.discussion.Tables.COMMENT;
import static rungsdb.discussion.Tables.THREAD;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.CLAIM;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.ProposalCard.Act;
import io.rungs.browse.view.ProposalCard.CardAttention;
import io.rungs.browse.view.ProposalCard.CardClaim;
import io.rungs.browse.view.ProposalCard.CardEnd;
import io.rungs.browse.view.ProposalCard.CardTurn;
import io.rungs.catalog.Frameworks;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.PersonMark;
import io.rungs.proposals.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads proposals as cards, as somebody sees them: one query for the cards, one for the names.
@Component
class CardReader {
    /// So many signs of why a proposal was closed stand in a list.
    private static final int FIRST_WORDS = 200;

    private final DSLContext db;
    private final Accounts accounts;
    private final Clock clock;
    private final Frameworks frameworks;

    CardReader(DSLContext db, Accounts accounts, Clock clock, Frameworks frameworks) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
        this.frameworks = frameworks;
    }

    private record Held(UUID by, Instant since, Instant until) {}

    private record Waiting(UUID account, String reason, Instant since) {}

    private record Row(
            long number,
            String title,
            String status,
            String changeClass,
            UUID author,
            Instant createdAt,
            Instant updatedAt,
            String turn,
            String turnReason,
            Instant turnSince,
            int escalated,
            int comments,
            List<SkillRef> skills,
            List<UUID> assigned,
            List<Waiting> waiting,
            List<Held> claims,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            @Nullable String closeReason,
            List<OperationBar> moves,
            boolean judged) {}

    /// Those with these numbers, of which the viewer must see each.
    List<ProposalCard> read(Select<Record1<Long>> numbers, SeenProposals seen, OrderField<?>... order) {
        return each(List.of(numbers), seen, order).getFirst();
    }

    /// As [#read], of several lists: who is named in any of them is asked for once.
    List<List<ProposalCard>> each(
            List<? extends Select<Record1<Long>>> lists, SeenProposals seen, OrderField<?>... order) {
        var read = lists.stream().map(it -> rows(it, seen, order)).toList();
        var people = accounts.named(people(read.stream().flatMap(List::stream).toList()));
        ProficiencyScale scale = frameworks.now().scale();
        return read.stream()
                .map(rows -> rows.stream()
                        .map(it -> card(it, people, seen.viewer(), scale))
                        .toList())
                .toList();
    }

    private List<Row> rows(Select<Record1<Long>> numbers, SeenProposals seen, OrderField<?>... order) {
        return db.select(
                        PROPOSAL.NUMBER,
                        seen.title(),
                        seen.status(),
                        seen.changeClass(),
                        seen.author(),
                        PROPOSAL.CREATED_AT,
                        seen.since(seen.closedAt(), PROPOSAL.UPDATED_AT),
                        seen.since(inline("NOBODY"), PROPOSAL.TURN),
                        seen.since(inline("It is closed."), PROPOSAL.TURN_REASON),
                        seen.since(seen.closedAt(), PROPOSAL.TURN_SINCE),
                        PROPOSAL.ESCALATED,
                        comments(seen),
                        skills(seen),
                        assigned(),
                        waiting(),
                        claims(),
                        seen.closedAt(),
                        seen.closed(PROPOSAL.CLOSED_BY, PROPOSAL.FORMER_CLOSED_BY),
                        firstWords(seen.closed(PROPOSAL.CLOSE_REASON, PROPOSAL.FORMER_CLOSE_REASON)),
                        moves(seen),
                        field(Judging.by(seen.viewer())))
                .from(PROPOSAL)
                .where(PROPOSAL.NUMBER.in(numbers), seen.visible())
                .orderBy(order)
                .fetch(mapping(Row::new));
    }

    private static Field<Integer> comments(SeenProposals seen) {
        return field(selectCount()
                .from(COMMENT)
                .join(THREAD)
                .on(THREAD.ID.eq(COMMENT.THREAD_ID))
                .where(THREAD.PROPOSAL_ID.eq(PROPOSAL.ID), COMMENT.STATE.eq("VISIBLE"))
                .and(seen.isHeld().or(THREAD.PATCH_SET.isNull()).or(seen.reads(THREAD.PATCH_SET))));
    }

    /// A skill that is only proposed is called as its proposal wants it.
    private static Field<List<SkillRef>> skills(SeenProposals seen) {
        var slug = coalesce(SKILL.SLUG, jsonbGetAttributeAsText(OPERATION.PROPOSED, inline("slug")));
        var name = coalesce(SKILL.NAME, jsonbGetAttributeAsText(OPERATION.PROPOSED, inline("name")));
        return multiset(selectDistinct(OPERATION.SKILL_ID, slug, name)
                        .from(OPERATION)
                        .leftJoin(SKILL)
                        .on(SKILL.ID.eq(OPERATION.SKILL_ID))
                        .where(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID), OPERATION.PATCH_SET.eq(seen.patchSet()))
                        .and(SKILL.ID.isNotNull().or(OPERATION.KIND.eq("CreateSkill")))
                        .orderBy(name))
                .convertFrom(it -> it.map(mapping(SkillRef::new)));
    }

    private static Field<String> firstWords(Field<String> text) {
        return when(length(text).gt(inline(FIRST_WORDS)), concat(left(text, inline(FIRST_WORDS - 1)), inline("…")))
                .otherwise(text);
    }

    private static Field<List<UUID>> assigned() {
        return multiset(select(ASSIGNMENT.ACCOUNT_ID)
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.PROPOSAL_ID.eq(PROPOSAL.ID))
                        .orderBy(ASSIGNMENT.SINCE, ASSIGNMENT.ACCOUNT_ID))
                .convertFrom(it -> it.map(Record1::value1));
    }

    private static Field<List<Waiting>> waiting() {
        return multiset(select(ATTENTION.ACCOUNT_ID, ATTENTION.REASON, ATTENTION.SINCE)
                        .from(ATTENTION)
                        .where(ATTENTION.PROPOSAL_ID.eq(PROPOSAL.ID))
                        .orderBy(ATTENTION.SINCE, ATTENTION.ACCOUNT_ID))
                .convertFrom(it -> it.map(mapping(Waiting::new)));
    }

    private Field<List<Held>> claims() {
        return multiset(select(CLAIM.ACCOUNT_ID, CLAIM.SINCE, CLAIM.UNTIL)
                        .from(CLAIM)
                        .where(CLAIM.PROPOSAL_ID.eq(PROPOSAL.ID), CLAIM.UNTIL.gt(clock.instant())))
                .convertFrom(it -> it.map(mapping(Held::new)));
    }

    private static Field<List<OperationBar>> moves(SeenProposals seen) {
        return multiset(select(
                                jsonbGetAttributeAsText(OPERATION.BASE, "requirement"),
                                jsonbGetAttributeAsText(OPERATION.PROPOSED, "requirement"),
                                jsonbGetAttributeAsText(OPERATION.BASE, "proficiency"),
                                jsonbGetAttributeAsText(OPERATION.PROPOSED, "proficiency"))
                        .from(OPERATION)
                        .where(
                                OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID),
                                OPERATION.PATCH_SET.eq(seen.patchSet()),
                                OPERATION.KIND.eq("EditExpectation")))
                .convertFrom(it -> it.map(mapping(OperationBar::new)));
    }

    private static List<UUID> people(List<Row> rows) {
        List<UUID> people = new ArrayList<>();
        for (Row row : rows) {
            people.add(row.author());
            people.addAll(row.assigned());
            people.addAll(PersonMark.in(row.turnReason()));
            if (row.closedBy() != null) people.add(row.closedBy());
            row.waiting().forEach(it -> {
                people.add(it.account());
                people.addAll(PersonMark.in(it.reason()));
            });
            row.claims().forEach(it -> people.add(it.by()));
        }
        return people;
    }

    private static ProposalCard card(
            Row it, Map<UUID, AccountRef> people, @Nullable UUID viewer, ProficiencyScale scale) {
        var status = Status.valueOf(it.status());
        var author = named(it.author(), people);
        var turn = new CardTurn(
                CardTurn.Who.valueOf(it.turn()), PersonMark.named(it.turnReason(), people), it.turnSince());
        List<String> waiting = it.waiting().stream()
                .map(Waiting::account)
                .map(account ->
                        account.equals(viewer) ? "you" : named(account, people).name())
                .toList();
        return new ProposalCard(
                it.number(),
                it.title(),
                status,
                ChangeClass.valueOf(it.changeClass()),
                author,
                it.skills(),
                it.createdAt(),
                it.updatedAt(),
                it.comments(),
                turn,
                CardSentence.of(status, author, turn, waiting),
                it.assigned().stream().map(account -> named(account, people)).toList(),
                it.claims().stream()
                        .map(held -> new CardClaim(named(held.by(), people), held.since(), held.until()))
                        .findFirst()
                        .orElse(null),
                it.waiting().stream()
                        .filter(mine -> mine.account().equals(viewer))
                        .map(mine -> new CardAttention(PersonMark.named(mine.reason(), people), mine.since()))
                        .findFirst()
                        .orElse(null),
                end(it, status, people),
                it.escalated(),
                OperationBar.of(it.moves(), scale),
                acts(it, viewer));
    }

    private static @Nullable CardEnd end(Row it, Status status, Map<UUID, AccountRef> people) {
        if (status.open() || status == Status.DRAFT || it.closedAt() == null) return null;
        var by = it.closedBy() == null ? null : named(it.closedBy(), people);
        return new CardEnd(by, it.closedAt(), it.closeReason());
    }

    /// As on its page: nobody claims what somebody else looks at.
    private static List<Act> acts(Row it, @Nullable UUID viewer) {
        if (!it.judged()) return List.of();
        if (it.claims().isEmpty()) return List.of(Act.CLAIM);
        boolean mine = it.claims().stream().anyMatch(held -> held.by().equals(viewer));
        return mine ? List.of(Act.CLAIM, Act.UNCLAIM) : List.of();
    }

    private static AccountRef named(UUID account, Map<UUID, AccountRef> people) {
        return people.getOrDefault(account, AccountRef.FORMER);
    }
}
