package io.rungs.proposals.store;

import static org.jooq.impl.DSL.row;
import static rungsdb.proposals.Tables.OPERATION;

import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.OnRole;
import io.rungs.catalog.Operation.OnSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.proposals.model.PatchSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<Row2<UUID, UUID>> ladders = new ArrayList<>();
        Set<UUID> skills = new HashSet<>();
        for (Operation operation : patchSet.operations()) {
            switch (operation) {
                case OnCell it -> {
                    cells.add(row(
                            it.skill(), it.place().role(), it.place().level().rank()));
                    roles.add(row(it.skill(), it.place().role()));
                }
                case OnRole it -> ladders.add(row(it.skill(), it.role()));
                case OnSkill it -> skills.add(it.skill());
                case SetName _, SetSummary _, SetSlug _, MoveSkill _ -> {}
            }
        }
        var role = row(OPERATION.SKILL_ID, OPERATION.ROLE_ID);
        return OPERATION
                .SKILL_ID
                .in(patchSet.skills())
                .and(OPERATION.ROLE_ID.isNull())
                .or(OPERATION.SKILL_ID.in(skills))
                .or(row(OPERATION.SKILL_ID, OPERATION.ROLE_ID, OPERATION.LEVEL).in(cells))
                .or(role.in(roles).and(OPERATION.LEVEL.isNull()))
                .or(role.in(ladders));
    }
}
