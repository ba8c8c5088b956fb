package io.rungs.proposals.store;

import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.catalog.profile.Operation;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Rivals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
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
        var addresses = Taking.addresses(patchSet);
        var touching = meeting(proposal, patchSet, addresses, most);
        var common = OPEN_PLACE.SKILL_ID.in(patchSet.skills()).or(Taking.oneOf(addresses));
        Map<Long, List<Record>> rows = db
                .select(PROPOSAL.NUMBER, PROPOSAL.TITLE, PROPOSAL.AUTHOR_ID)
                .select(OperationsNow.COLUMNS)
                .from(OpenPlaces.edited())
                .where(PROPOSAL.ID.in(touching), common)
                .orderBy(PROPOSAL.NUMBER, OPERATION.POSITION)
                .stream()
                .collect(Collectors.groupingBy(it -> it.get(PROPOSAL.NUMBER), TreeMap::new, Collectors.toList()));
        return rows.values().stream().map(StoredRivals::rival).toList();
    }

    /// By place, and by address where it takes one: few do at all.
    private Set<UUID> meeting(UUID proposal, PatchSet patchSet, List<String> addresses, int most) {
        var found = new TreeMap<>(meeting(proposal, OpenPlaces.proposed(), OpenPlaces.of(patchSet), most));
        if (!addresses.isEmpty()) found.putAll(meeting(proposal, OpenPlaces.edited(), Taking.oneOf(addresses), most));
        return found.values().stream().limit(most).collect(Collectors.toSet());
    }

    private Map<Long, UUID> meeting(UUID proposal, Table<?> among, Condition which, int most) {
        return db.select(PROPOSAL.NUMBER, PROPOSAL.ID)
                .distinctOn(PROPOSAL.NUMBER)
                .from(among)
                .where(which, InState.REVIEWABLE, PROPOSAL.ID.ne(proposal))
                .orderBy(PROPOSAL.NUMBER)
                .limit(most)
                .fetchMap(PROPOSAL.NUMBER, PROPOSAL.ID);
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
