package io.rungs.proposals.policy;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Requirement;
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

    static BarMove of(List<Operation> operations) {
        boolean raises = false;
        boolean lowers = false;
        for (Operation operation : operations) {
            if (!(operation instanceof SetCell it) || it.base() == null || it.proposed() == null) continue;
            var statements = StatementsMove.between(
                    it.base().description(), it.proposed().description());
            raises |= higher(it.proposed(), it.base()) || statements.raises();
            lowers |= higher(it.base(), it.proposed()) || statements.lowers();
        }
        if (raises && lowers) return BOTH;
        if (raises) return RAISES;
        return lowers ? LOWERS : NONE;
    }

    /// In requirement or proficiency; any proficiency is more than none.
    private static boolean higher(Expectation one, Expectation other) {
        return one.requirement() == Requirement.MANDATORY && other.requirement() == Requirement.OPTIONAL
                || rank(one) > rank(other);
    }

    private static int rank(Expectation it) {
        return it.proficiency() == null ? -1 : it.proficiency().ordinal();
    }
}
