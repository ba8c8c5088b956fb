package io.rungs.proposals.store;

import static org.jooq.impl.DSL.inline;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.proposals.Status;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Param;

/// Proposals by where they are in their life. The states stand in the statement, not beside it, so that the partial
/// indexes serve it.
final class InState {
    static final Condition OPEN = any(Status::open);
    static final Condition REVIEWABLE = any(Status::reviewable);

    private InState() {}

    private static Condition any(Predicate<Status> which) {
        return PROPOSAL.STATUS.in(
                Status.names(which).stream().map(it -> inline(it)).toArray(Param[]::new));
    }
}
