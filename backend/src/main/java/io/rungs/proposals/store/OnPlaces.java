package io.rungs.proposals.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static rungsdb.proposals.Tables.OPERATION;

import io.rungs.catalog.Operation.OnCell;
import io.rungs.proposals.model.PatchSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Row2;
import org.jooq.Row3;

/// Which stored operations may edit what a patch set edits, in terms that the index knows: those of the same cells
/// and roles, and those of the skills themselves.
final class OnPlaces {
    private OnPlaces() {}

    static Condition of(PatchSet patchSet) {
        List<Row3<UUID, UUID, Integer>> cells = new ArrayList<>();
        List<Row2<UUID, UUID>> roles = new ArrayList<>();
        for (var operation : patchSet.operations()) {
            if (!(operation instanceof OnCell it)) continue;
            cells.add(row(it.skill(), it.place().role(), it.place().level().rank()));
            roles.add(row(it.skill(), it.place().role()));
        }
        var ofSkills = OPERATION.SKILL_ID.in(patchSet.skills()).and(OPERATION.ROLE_ID.isNull());
        return ofSkills.or(cells.isEmpty() ? noCondition() : ofCells(cells, roles));
    }

    private static Condition ofCells(List<Row3<UUID, UUID, Integer>> cells, List<Row2<UUID, UUID>> roles) {
        var sameCells =
                row(OPERATION.SKILL_ID, OPERATION.ROLE_ID, OPERATION.LEVEL).in(cells);
        var theirRoles = row(OPERATION.SKILL_ID, OPERATION.ROLE_ID)
                .in(roles.stream().distinct().toList())
                .and(OPERATION.LEVEL.isNull());
        return sameCells.or(theirRoles);
    }
}
