package io.rungs.proposals.policy;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.profile.StatementsMove;
import java.util.List;

/// Where edits of expectations take the bar: more is asked, less, or some of both.
enum BarMove {
    NONE(""),
    RAISES(" to raise the bar"),
    LOWERS(" to lower the bar"),
    BOTH(" to move the bar");

    private final String purpose;

    BarMove(String purpose) {
        this.purpose = purpose;
    }

    /// What approvals are needed for, after a space; nothing where the bar stays.
    String purpose() {
        return purpose;
    }

    static BarMove of(List<Operation> operations, ProficiencyScale scale) {
        boolean raises = false;
        boolean lowers = false;
        for (Operation operation : operations) {
            if (!(operation instanceof SetCell it) || it.base() == null || it.proposed() == null) continue;
            boolean said = !it.base().asBelow() && !it.proposed().asBelow();
            var statements =
                    StatementsMove.between(it.base().words(), it.proposed().words());
            raises |= higher(it.proposed(), it.base(), scale) || said && statements.raises();
            lowers |= higher(it.base(), it.proposed(), scale) || said && statements.lowers();
        }
        if (raises && lowers) return BOTH;
        if (raises) return RAISES;
        return lowers ? LOWERS : NONE;
    }

    /// In requirement or proficiency; any of these is more than none.
    private static boolean higher(Expectation one, Expectation other, ProficiencyScale scale) {
        return required(one) > required(other) || scale.place(one.proficiency()) > scale.place(other.proficiency());
    }

    private static int required(Expectation it) {
        return switch (it.requirement()) {
            case MANDATORY -> 2;
            case OPTIONAL -> 1;
            case null -> 0;
        };
    }
}
