package io.rungs.proposals.store;

import static org.jooq.impl.DSL.condition;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PATCH_SET;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.model.ProposedText;
import io.rungs.proposals.model.ProposedWords;
import java.util.List;
import java.util.Objects;
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
        return db.select(OPERATION.CONTENT)
                .from(OPERATION)
                .where(OPERATION.PROPOSAL_ID.eq(proposal), OPERATION.PATCH_SET.eq(patchSet))
                .and(OPERATION.POSITION.eq(position))
                .fetchOptional(OPERATION.CONTENT);
    }

    @Override
    public Optional<Said> find(UUID proposal, String content, int upTo) {
        var rows = rows(saying(proposal, content).and(OPERATION.PATCH_SET.le(upTo)));
        if (rows.isEmpty()) return Optional.empty();
        var first = rows.getFirst();
        return text(rows)
                .map(text -> db.select(PATCH_SET.UPLOADER_ID)
                        .from(PATCH_SET)
                        .where(PATCH_SET.PROPOSAL_ID.eq(proposal), PATCH_SET.NUMBER.eq(first.getPatchSet()))
                        .fetchSingle(it -> new Said(it.value1(), text, letThrough(proposal, rows))));
    }

    /// The newest; a copy of what is hidden reads as that does.
    private static Optional<String> text(List<OperationRecord> rows) {
        var newest = OperationJson.operation(rows.getLast());
        return Optional.of(newest)
                .filter(ProposedText::isHidden)
                .flatMap(_ -> rows.reversed().stream()
                        .map(OperationRecord::getInstead)
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> ProposedText.of(newest));
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
    public void hide(UUID proposal, String content, int upTo, String instead) {
        for (OperationRecord row : rows(saying(proposal, content).and(OPERATION.PATCH_SET.le(upTo)))) {
            var hidden = ProposedText.hidden(OperationJson.operation(row), instead);
            if (row.getInstead() == null) row.setSaid(row.getProposed()).setInstead(instead);
            write(row, OperationJson.row(hidden).getProposed());
        }
        count(proposal);
    }

    @Override
    public void show(UUID proposal, String content) {
        var rows = rows(saying(proposal, content));
        var said = rows.reversed().stream()
                .map(OperationRecord::getSaid)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        for (OperationRecord row : rows) {
            if (!ProposedText.isHidden(OperationJson.operation(row))) continue;
            var own = row.getSaid() == null ? said : row.getSaid();
            row.setSaid(null).setInstead(null);
            write(row, own);
        }
        count(proposal);
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

    private static Condition saying(UUID proposal, String content) {
        return OPERATION.PROPOSAL_ID.eq(proposal).and(OPERATION.CONTENT.eq(content));
    }

    private List<OperationRecord> rows(Condition which) {
        return db.selectFrom(OPERATION)
                .where(which)
                .orderBy(OPERATION.PATCH_SET, OPERATION.POSITION)
                .fetch();
    }
}
