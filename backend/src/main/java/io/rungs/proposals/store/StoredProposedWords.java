package io.rungs.proposals.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.Status;
import io.rungs.proposals.core.ProposedText;
import io.rungs.proposals.core.ProposedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import rungsdb.proposals.tables.records.OperationRecord;

@Repository
class StoredProposedWords implements ProposedWords {
    private final DSLContext db;

    StoredProposedWords(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<String> content(UUID proposal, int patchSet, int position) {
        var all = rows(OPERATION.PROPOSAL_ID.eq(proposal));
        return all.stream()
                .filter(it -> it.getPatchSet() == patchSet && it.getPosition() == position)
                .findFirst()
                .flatMap(one -> all.stream().filter(it -> same(one, it)).findFirst())
                .map(OperationRecord::getContent);
    }

    @Override
    public Optional<Said> find(UUID proposal, String content, int upTo) {
        var rows = saying(proposal, content, upTo);
        if (rows.isEmpty()) return Optional.empty();
        var first = rows.getFirst();
        return text(rows.getLast())
                .map(text -> db.select(PATCH_SET.UPLOADER_ID)
                        .from(PATCH_SET)
                        .where(PATCH_SET.PROPOSAL_ID.eq(proposal), PATCH_SET.NUMBER.eq(first.getPatchSet()))
                        .fetchSingle(it -> new Said(it.value1(), text, letThrough(proposal, rows))));
    }

    private static Optional<String> text(OperationRecord row) {
        return row.getInstead() == null ? ProposedText.of(OperationJson.operation(row)) : Optional.of(row.getInstead());
    }

    private boolean letThrough(UUID proposal, List<OperationRecord> rows) {
        return db.fetchExists(
                PATCH_SET,
                PATCH_SET.PROPOSAL_ID.eq(proposal),
                PATCH_SET.NUMBER.in(
                        rows.stream().map(OperationRecord::getPatchSet).toList()),
                condition(PATCH_SET.LET_THROUGH));
    }

    @Override
    public boolean stands(UUID proposal, String content, String text) {
        return saying(proposal, content, Integer.MAX_VALUE).stream()
                .anyMatch(it -> text(it).filter(text::equals).isPresent());
    }

    @Override
    public void hide(UUID proposal, String content, int upTo, String instead) {
        for (OperationRecord row : saying(proposal, content, upTo)) {
            if (row.getSaid() != null) continue;
            var hidden = ProposedText.hidden(OperationJson.operation(row), instead);
            row.setSaid(row.getProposed()).setInstead(instead);
            write(row, OperationJson.row(hidden).getProposed());
        }
        count(proposal);
    }

    @Override
    public void show(UUID proposal, String content) {
        List<OperationRecord> rows = new ArrayList<>(saying(proposal, content, Integer.MAX_VALUE));
        if (!rows.isEmpty()) rows.addAll(forks(proposal, rows));
        for (OperationRecord row : rows) {
            var said = row.getSaid();
            if (said == null) continue;
            row.setSaid(null).setInstead(null);
            write(row, said);
        }
        count(proposal);
    }

    /// What was kept of them, alone or among others, in drafts that were never submitted: nothing is hidden there
    /// by itself. Not where it says something, too, that stays hidden.
    private List<OperationRecord> forks(UUID proposal, List<OperationRecord> shown) {
        var left = rows(OPERATION.PROPOSAL_ID.eq(proposal).and(OPERATION.SAID.isNotNull())).stream()
                .filter(it -> !shown.contains(it))
                .toList();
        var drafts = select(PROPOSAL.ID)
                .from(PROPOSAL)
                .where(PROPOSAL.STATUS.eq(Status.DRAFT.name()), PROPOSAL.SUBMITTED_AT.isNull());
        var skills = shown.stream().map(OperationRecord::getSkillId).toList();
        return rows(OPERATION
                        .SAID
                        .isNotNull()
                        .and(OPERATION.SKILL_ID.in(skills))
                        .and(OPERATION.PROPOSAL_ID.in(drafts)))
                .stream()
                .filter(it -> saysAny(it, shown) && !saysAny(it, left))
                .toList();
    }

    private static boolean saysAny(OperationRecord kept, List<OperationRecord> hidden) {
        var said = OperationJson.said(kept);
        return hidden.stream().anyMatch(it -> ProposedText.repeats(said, OperationJson.said(it)));
    }

    private void write(OperationRecord row, JSONB proposed) {
        db.update(OPERATION)
                .set(OPERATION.PROPOSED, proposed)
                .set(OPERATION.SAID, row.getSaid())
                .set(OPERATION.INSTEAD, row.getInstead())
                .where(OPERATION.PROPOSAL_ID.eq(row.getProposalId()), OPERATION.PATCH_SET.eq(row.getPatchSet()))
                .and(OPERATION.POSITION.eq(row.getPosition()))
                .execute();
    }

    private void count(UUID proposal) {
        db.update(PROPOSAL)
                .set(PROPOSAL.VERSION, PROPOSAL.VERSION.plus(1))
                .where(PROPOSAL.ID.eq(proposal))
                .execute();
    }

    /// The changes that propose the same words as the one with that content.
    private List<OperationRecord> saying(UUID proposal, String content, int upTo) {
        var all = rows(OPERATION.PROPOSAL_ID.eq(proposal));
        return all.stream()
                .filter(it -> it.getContent().equals(content))
                .findFirst()
                .map(one -> all.stream()
                        .filter(it -> it.getPatchSet() <= upTo && same(one, it))
                        .toList())
                .orElse(List.of());
    }

    private static boolean same(OperationRecord one, OperationRecord other) {
        return ProposedText.same(OperationJson.said(one), OperationJson.said(other));
    }

    private List<OperationRecord> rows(Condition which) {
        return db.selectFrom(OPERATION)
                .where(which)
                .orderBy(OPERATION.PATCH_SET, OPERATION.POSITION)
                .fetch();
    }
}
