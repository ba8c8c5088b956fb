package io.rungs.proposals.store;

import static org.jooq.impl.DSL.row;
import static rungsdb.proposals.Tables.OPEN_PLACE;
import static rungsdb.proposals.Tables.OPERATION;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.proposals.core.PatchSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Row2;
import org.jooq.Row3;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// The places that open proposals and drafts edit now; of closed ones, and of what was proposed before, there is
/// nothing. What is asked of them costs what is open there, however much there was.
final class OpenPlaces {
    private static final Condition ITS_OPERATION = row(OPERATION.PROPOSAL_ID, OPERATION.PATCH_SET, OPERATION.POSITION)
            .eq(OPEN_PLACE.PROPOSAL_ID, OPEN_PLACE.PATCH_SET, OPEN_PLACE.POSITION);

    private OpenPlaces() {}

    /// With their proposals.
    static Table<?> proposed() {
        return OPEN_PLACE.join(PROPOSAL).on(PROPOSAL.ID.eq(OPEN_PLACE.PROPOSAL_ID));
    }

    /// With what is proposed there, too.
    static Table<?> edited() {
        return proposed().join(OPERATION).on(ITS_OPERATION);
    }

    /// Those of the roles in which a text comes or goes: what is *as below* elsewhere in the role stands on it.
    static Condition aroundComingAndGoing(PatchSet patchSet) {
        List<Row2<UUID, UUID>> roles = patchSet.operations().stream()
                .filter(SetCell.class::isInstance)
                .map(SetCell.class::cast)
                .filter(it -> hasText(it.base()) != hasText(it.proposed()))
                .map(it -> row(it.skill(), it.place().role()))
                .distinct()
                .toList();
        return row(OPEN_PLACE.SKILL_ID, OPEN_PLACE.ROLE_ID).in(roles);
    }

    private static boolean hasText(@Nullable Expectation it) {
        return it != null && !it.asBelow();
    }

    /// Those that may edit what a patch set edits, in terms that the index knows: those of the same cells and
    /// roles, and those of the skills themselves.
    static Condition of(PatchSet patchSet) {
        List<Row3<UUID, UUID, UUID>> cells = new ArrayList<>();
        List<Row2<UUID, UUID>> roles = new ArrayList<>();
        List<Row2<UUID, UUID>> ladders = new ArrayList<>();
        Set<UUID> skills = new HashSet<>();
        for (Operation operation : patchSet.operations()) {
            switch (operation) {
                case SetCell it -> {
                    cells.add(row(
                            it.skill(), it.place().role(), it.place().level().id()));
                    roles.add(row(it.skill(), it.place().role()));
                }
                case SetRole it -> ladders.add(row(it.skill(), it.role()));
                case SetField _, CreateSkill _ -> {
                    if (operation.isOfSkill()) skills.add(operation.skill());
                }
            }
        }
        var role = row(OPEN_PLACE.SKILL_ID, OPEN_PLACE.ROLE_ID);
        return OPEN_PLACE
                .SKILL_ID
                .in(patchSet.skills())
                .and(OPEN_PLACE.ROLE_ID.isNull())
                .or(OPEN_PLACE.SKILL_ID.in(skills))
                .or(row(OPEN_PLACE.SKILL_ID, OPEN_PLACE.ROLE_ID, OPEN_PLACE.LEVEL)
                        .in(cells))
                .or(role.in(roles).and(OPEN_PLACE.LEVEL.isNull()))
                .or(role.in(ladders));
    }
}
