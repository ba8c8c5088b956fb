package io.rungs.proposals.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.when;
import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Status;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;

@Component
class StoredPatchSets implements PatchSets {
    private static final List<String> OPEN = Status.names(Status::undecided);

    private final DSLContext db;

    StoredPatchSets(DSLContext db) {
        this.db = db;
    }

    @Override
    public int newest(ProposalRef proposal) {
        return db.fetchSingle(newestOf(proposal)).value1();
    }

    private static Select<Record1<Integer>> newestOf(ProposalRef it) {
        var drafted = PROPOSAL.STATUS.eq("DRAFT").and(PROPOSAL.CLOSED_AS.isNotNull());
        var submitted = when(drafted, PROPOSAL.PATCH_SET.minus(1)).otherwise(PROPOSAL.PATCH_SET);
        return select(it.forEverybody() ? PROPOSAL.SHOWN_PATCH_SET : submitted)
                .from(PROPOSAL)
                .where(PROPOSAL.ID.eq(it.id()));
    }

    @Override
    public List<Touched> touched(ProposalRef proposal, int patchSet) {
        return db.selectFrom(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal.id()), OPERATION.PATCH_SET.eq(patchSet))
                .and(OPERATION.PATCH_SET.le(newestOf(proposal)))
                .orderBy(OPERATION.POSITION)
                .fetch(it -> new Touched(
                        it.getPosition(),
                        it.getSkillId(),
                        it.getLevel() == null ? null : new Place(it.getRoleId(), new Level(it.getLevel())),
                        it.getContent()));
    }

    @Override
    public List<String> texts(ProposalRef proposal, int patchSet) {
        if (rationale(proposal, patchSet).isEmpty()) return List.of();
        List<String> texts = new ArrayList<>(List.of(proposal.title()));
        db.select(OPERATION.BASE, OPERATION.PROPOSED)
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal.id()), OPERATION.PATCH_SET.eq(patchSet))
                .forEach(it -> {
                    texts.addAll(OperationJson.texts(it.value1()));
                    texts.addAll(OperationJson.texts(it.value2()));
                });
        return texts;
    }

    @Override
    public Optional<Utterance> rationale(ProposalRef proposal, int patchSet) {
        boolean all = !proposal.forEverybody();
        var before = PATCH_SET.as("before");
        var written = field(select(min(before.CREATED_AT))
                .from(before)
                .where(before.PROPOSAL_ID.eq(PATCH_SET.PROPOSAL_ID), before.NUMBER.le(PATCH_SET.NUMBER))
                .and(before.RATIONALE.eq(PATCH_SET.RATIONALE)));
        return db.select(PATCH_SET.RATIONALE, written)
                .from(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(proposal.id()), PATCH_SET.NUMBER.eq(patchSet))
                .and(PATCH_SET.NUMBER.le(newestOf(proposal)))
                .and(all ? noCondition() : condition(PATCH_SET.LET_THROUGH))
                .fetchOptional(mapping(Utterance::new));
    }

    @Override
    public List<Utterance> standing(Collection<UUID> proposals, Instant before, int most) {
        UUID[] these = proposals.toArray(UUID[]::new);
        List<Utterance> standing = new ArrayList<>();
        db.select(PATCH_SET.CREATED_AT, OPERATION.BASE, OPERATION.PROPOSED)
                .from(PATCH_SET)
                .join(OPERATION)
                .on(OPERATION.PROPOSAL_ID.eq(PATCH_SET.PROPOSAL_ID), OPERATION.PATCH_SET.eq(PATCH_SET.NUMBER))
                .where(PATCH_SET.PROPOSAL_ID.eq(any(these)), readSince(before))
                .orderBy(PATCH_SET.CREATED_AT.desc())
                .limit(most)
                .forEach(it -> Stream.of(it.value2(), it.value3())
                        .flatMap(side -> OperationJson.texts(side).stream())
                        .forEach(words -> standing.add(new Utterance(words, it.value1()))));
        standing.addAll(db.select(PATCH_SET.RATIONALE, PATCH_SET.CREATED_AT)
                .from(PATCH_SET)
                .where(PATCH_SET.PROPOSAL_ID.eq(any(these)), readSince(before))
                .orderBy(PATCH_SET.CREATED_AT.desc())
                .limit(most)
                .fetch(mapping(Utterance::new)));
        standing.addAll(db.select(REVIEW.BODY, REVIEW.GIVEN_AT)
                .from(REVIEW)
                .where(REVIEW.PROPOSAL_ID.eq(any(these)), REVIEW.GIVEN_AT.lt(before))
                .orderBy(REVIEW.GIVEN_AT.desc())
                .limit(most)
                .fetch(mapping(Utterance::new)));
        return standing;
    }

    private static Condition readSince(Instant then) {
        return condition(PATCH_SET.LET_THROUGH).and(PATCH_SET.CREATED_AT.lt(then));
    }

    @Override
    public List<Long> beside(UUID proposal, int most) {
        return Stream.concat(onItsPlaces(proposal, most).stream(), takingItsAddresses(proposal, most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /// Few proposals take one at all.
    private List<Long> takingItsAddresses(UUID proposal, int most) {
        var addresses = db.select(Taking.ADDRESS)
                .from(PROPOSAL)
                .join(OPERATION)
                .on(OPERATION.PROPOSAL_ID.eq(PROPOSAL.ID))
                .and(OPERATION.PATCH_SET.between(PROPOSAL.PATCH_SET.minus(1), PROPOSAL.PATCH_SET))
                .where(PROPOSAL.ID.eq(proposal), Taking.ANY)
                .fetch(Taking.ADDRESS);
        if (addresses.isEmpty()) return List.of();
        return db.selectDistinct(PROPOSAL.NUMBER)
                .from(OpenPlaces.edited())
                .where(PROPOSAL.STATUS.in(OPEN), PROPOSAL.SHOWN_STATUS.in(OPEN), PROPOSAL.ID.ne(proposal))
                .and(Taking.oneOf(addresses))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(most)
                .fetch(PROPOSAL.NUMBER);
    }

    private List<Long> onItsPlaces(UUID proposal, int most) {
        var mine = OPERATION.as("mine");
        var its = PROPOSAL.as("its");
        var sameRole = OPEN_PLACE.ROLE_ID.eq(mine.ROLE_ID);
        var sameCell = sameRole.and(
                OPEN_PLACE.LEVEL.eq(mine.LEVEL).or(OPEN_PLACE.LEVEL.isNull()).or(mine.LEVEL.isNull()));
        var wholeSkill = mine.KIND.in("CreateSkill", "RetireSkill", "RestoreSkill");
        // By the place first: walking the newest proposals would cost more with each that there is.
        var near = name("near")
                .fields("proposal")
                .asMaterialized(selectDistinct(OPEN_PLACE.PROPOSAL_ID)
                        .from(its)
                        .join(mine)
                        .on(mine.PROPOSAL_ID.eq(its.ID))
                        .and(mine.PATCH_SET.between(its.PATCH_SET.minus(1), its.PATCH_SET))
                        .join(OPEN_PLACE)
                        .on(OPEN_PLACE.SKILL_ID.eq(mine.SKILL_ID))
                        .and(sameCell.or(OPEN_PLACE.ROLE_ID.isNull()).or(wholeSkill))
                        .where(its.ID.eq(proposal), OPEN_PLACE.PROPOSAL_ID.ne(proposal)));
        return db.with(near)
                .select(PROPOSAL.NUMBER)
                .from(near)
                .join(PROPOSAL)
                .on(PROPOSAL.ID.eq(near.field("proposal", UUID.class)))
                .where(PROPOSAL.SHOWN_STATUS.in(OPEN))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(most)
                .fetch(PROPOSAL.NUMBER);
    }
}
