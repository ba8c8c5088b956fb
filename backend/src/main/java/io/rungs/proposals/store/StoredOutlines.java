package io.rungs.proposals.store;

import static io.rungs.platform.KeptStatement.given;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rungsdb.proposals.Tables.CO_AUTHOR;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;
import static rungsdb.proposals.Tables.STEP;
import static rungsdb.proposals.Tables.SUGGESTION;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.platform.KeptStatement;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
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
import org.jooq.Param;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
class StoredOutlines implements Outlines {
    private static final Param<UUID> ACCOUNT = param("account", UUID.class);
    private static final Param<Instant> SINCE = param("since", REVIEW.GIVEN_AT);
    private static final Param<Instant> UNTIL = param("until", REVIEW.GIVEN_AT);
    private static final Param<Integer> MOST = param("most", Integer.class);
    private static final Field<Instant> SAID_AT = field(name("said", "at"), Instant.class);

    private final DSLContext db;
    private final KeptStatement saidBetween;

    StoredOutlines(DSLContext db) {
        this.db = db;
        this.saidBetween = KeptStatement.rows(db, saidBetween());
    }

    @Override
    public Optional<Proposal> find(long number) {
        return find(PROPOSAL.NUMBER.eq(number));
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return find(PROPOSAL.ID.eq(id));
    }

    @Override
    public List<Proposal> all(Collection<UUID> ids) {
        return db.selectFrom(PROPOSAL).where(PROPOSAL.ID.in(ids)).fetch(Rows::proposal);
    }

    @Override
    public List<PatchSet.Outline> patchSets(UUID proposal) {
        return db.select(PATCH_SET.NUMBER, PATCH_SET.UPLOADER_ID, PATCH_SET.LET_THROUGH)
                .from(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(proposal))
                .orderBy(PATCH_SET.NUMBER)
                .fetch(mapping(PatchSet.Outline::new));
    }

    @Override
    public List<Proposal> numbered(Collection<Long> numbers) {
        return db.selectFrom(PROPOSAL).where(PROPOSAL.NUMBER.in(numbers)).fetch(Rows::proposal);
    }

    @Override
    public Set<UUID> touchedBy(UUID proposal) {
        return db.selectDistinct(OPERATION.SKILL_ID)
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal))
                .fetchSet(OPERATION.SKILL_ID);
    }

    @Override
    public Set<UUID> touching(Collection<UUID> skills, Collection<UUID> among) {
        return db.selectDistinct(OPERATION.PROPOSAL_ID)
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(any(among.toArray(UUID[]::new))))
                .and(OPERATION.SKILL_ID.eq(any(skills.toArray(UUID[]::new))))
                .fetchSet(OPERATION.PROPOSAL_ID);
    }

    private Optional<Proposal> find(Condition which) {
        return db.selectFrom(PROPOSAL).where(which).fetchOptional(Rows::proposal);
    }

    @Override
    public List<UUID> skills(UUID proposal, int patchSet) {
        return db.select(OPERATION.SKILL_ID)
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal), OPERATION.PATCH_SET.eq(patchSet))
                .groupBy(OPERATION.SKILL_ID)
                .orderBy(min(OPERATION.POSITION))
                .fetch(OPERATION.SKILL_ID);
    }

    @Override
    public List<UUID> credited(UUID proposal) {
        return db.fetchValues(select(PROPOSAL.AUTHOR_ID)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(proposal))
                .union(select(CO_AUTHOR.ACCOUNT_ID).from(CO_AUTHOR).where(CO_AUTHOR.PROPOSAL_ID.eq(proposal))));
    }

    @Override
    public Map<UUID, Set<UUID>> partsIn(Collection<UUID> proposals) {
        return db
                .select(PROPOSAL.ID, PROPOSAL.AUTHOR_ID)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.in(proposals))
                .union(select(PROPOSAL.ID, PROPOSAL.FORMER_AUTHOR)
                        .from(PROPOSAL)
                        .where(PROPOSAL.ID.in(proposals), PROPOSAL.FORMER_AUTHOR.isNotNull()))
                .union(select(CO_AUTHOR.PROPOSAL_ID, CO_AUTHOR.ACCOUNT_ID)
                        .from(CO_AUTHOR)
                        .where(CO_AUTHOR.PROPOSAL_ID.in(proposals)))
                .stream()
                .collect(groupingBy(Record2::value1, mapping(Record2::value2, toSet())));
    }

    @Override
    public Map<UUID, SkillRef> created(Collection<Proposal> proposals) {
        if (proposals.isEmpty()) return Map.of();
        var newest = proposals.stream().map(it -> row(it.id(), it.patchSet())).toList();
        return db
                .selectFrom(OPERATION)
                .where(row(OPERATION.PROPOSAL_ID, OPERATION.PATCH_SET).in(newest))
                .and(OPERATION.KIND.eq(CreateSkill.class.getSimpleName()))
                .stream()
                .map(OperationJson::operation)
                .map(CreateSkill.class::cast)
                .collect(toMap(CreateSkill::skill, it -> new SkillRef(it.skill(), it.slug(), it.name()), (a, _) -> a));
    }

    @Override
    public int openOf(UUID author) {
        return db.fetchCount(PROPOSAL, PROPOSAL.AUTHOR_ID.eq(author), InState.OPEN);
    }

    @Override
    public int draftsOf(UUID author) {
        return db.fetchCount(PROPOSAL, PROPOSAL.AUTHOR_ID.eq(author), PROPOSAL.STATUS.eq(Status.DRAFT.name()));
    }

    /// Two adoptions of one person are of two proposals: neither waits for the other by those.
    @Override
    public int lockAdoptedBy(UUID person) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val("adopts " + person));
        return db.fetchCount(PROPOSAL, PROPOSAL.AUTHOR_ID.eq(person), StoredChores.ADOPTED);
    }

    /// What the gate says of a submission is nobody's words.
    @Override
    public List<Instant> saidBetween(UUID account, Instant since, Instant until, int most) {
        return saidBetween
                .with(given(ACCOUNT, account), given(SINCE, since), given(UNTIL, until), given(MOST, most))
                .fetch(SAID_AT);
    }

    private Select<?> saidBetween() {
        var said = select(REVIEW.GIVEN_AT.as("at"))
                .from(REVIEW)
                .where(
                        REVIEW.REVIEWER_ID.eq(ACCOUNT),
                        REVIEW.GIVEN_AT.between(SINCE, UNTIL),
                        REVIEW.BODY.ne(inline("")))
                .unionAll(select(REVIEW.GIVEN_AT)
                        .from(REVIEW)
                        .join(SUGGESTION)
                        .on(SUGGESTION.REVIEW_ID.eq(REVIEW.ID))
                        .where(REVIEW.REVIEWER_ID.eq(ACCOUNT), REVIEW.GIVEN_AT.between(SINCE, UNTIL)))
                .unionAll(select(STEP.AT)
                        .from(STEP)
                        .where(STEP.ACTOR_ID.eq(ACCOUNT), STEP.AT.between(SINCE, UNTIL))
                        .and(STEP.REASON.isNotNull())
                        .and(STEP.KIND.ne(inline("HELD"))))
                .asTable("said");
        return db.select(SAID_AT).from(said).orderBy(SAID_AT.desc()).limit(MOST);
    }

    @Override
    public int publishedOf(UUID account, int most) {
        var published = PROPOSAL.STATUS.eq(Status.PUBLISHED.name());
        return db.fetchCount(select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(published, PROPOSAL.AUTHOR_ID.eq(account))
                .unionAll(select(PROPOSAL.ID)
                        .from(CO_AUTHOR)
                        .join(PROPOSAL)
                        .on(PROPOSAL.ID.eq(CO_AUTHOR.PROPOSAL_ID))
                        .where(published, CO_AUTHOR.ACCOUNT_ID.eq(account), PROPOSAL.AUTHOR_ID.ne(account)))
                .limit(most));
    }

    @Override
    public boolean leadsTo(UUID from, UUID to) {
        var way = name("way");
        var id = field(name("way", "id"), UUID.class);
        var next = PROPOSAL.as("next");
        var chain = way.fields("id")
                .as(select(PROPOSAL.SUPERSEDED_BY)
                        .from(PROPOSAL)
                        .where(PROPOSAL.ID.eq(from), condition(PROPOSAL.LET_THROUGH))
                        .union(select(next.SUPERSEDED_BY)
                                .from(next)
                                .join(way)
                                .on(next.ID.eq(id), condition(next.LET_THROUGH))));
        return db.fetchExists(db.withRecursive(chain).select(id).from(way).where(id.eq(to)));
    }
}
