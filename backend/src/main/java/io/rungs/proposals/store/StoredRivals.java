package io.rungs.proposals.store;

import static org.jooq.impl.DSL.select;
import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.catalog.profile.Operation;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Rivals;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class StoredRivals implements Rivals {
    private final DSLContext db;

    StoredRivals(DSLContext db) {
        this.db = db;
    }

    /// First which ones, by their places; then what they propose.
    @Override
    public List<Rival> of(UUID proposal, PatchSet patchSet, int most) {
        if (patchSet.steps().isEmpty()) return List.of();
        var touching = select(PROPOSAL.ID)
                .distinctOn(PROPOSAL.NUMBER)
                .from(OpenPlaces.proposed())
                .where(OpenPlaces.of(patchSet), InState.REVIEWABLE, PROPOSAL.ID.ne(proposal))
                .orderBy(PROPOSAL.NUMBER)
                .limit(most);
        Map<Long, List<Record>> rows = db
                .select(PROPOSAL.NUMBER, PROPOSAL.TITLE, PROPOSAL.AUTHOR_ID)
                .select(OPERATION.asterisk())
                .from(OpenPlaces.edited())
                .where(PROPOSAL.ID.in(touching), OPEN_PLACE.SKILL_ID.in(patchSet.skills()))
                .orderBy(PROPOSAL.NUMBER, OPERATION.POSITION)
                .stream()
                .collect(Collectors.groupingBy(it -> it.get(PROPOSAL.NUMBER), TreeMap::new, Collectors.toList()));
        return rows.values().stream().map(StoredRivals::rival).toList();
    }

    private static Rival rival(List<Record> rows) {
        var first = rows.getFirst();
        List<Operation> operations = rows.stream()
                .map(it -> OperationJson.operation(it.into(OPERATION)))
                .toList();
        return new Rival(
                first.get(PROPOSAL.NUMBER), first.get(PROPOSAL.TITLE), first.get(PROPOSAL.AUTHOR_ID), operations);
    }
}
