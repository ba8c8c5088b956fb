package io.rungs.proposals.usecase;

import io.rungs.proposals.model.Hearing;
import io.rungs.proposals.model.Hearings;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Does something to several proposals, each under its lock in a transaction of its own: one that fails holds up no
/// other. What failed is said at the end, so that whoever owes it does it again.
@Component
class OneByOne {
    private final Hearings hearings;
    private final TransactionOperations transaction;

    OneByOne(Hearings hearings, TransactionOperations transaction) {
        this.hearings = hearings;
        this.transaction = transaction;
    }

    void each(Collection<Long> numbers, Consumer<Hearing> act) {
        RuntimeException failed = null;
        for (long number : numbers) failed = first(failed, one(number, act));
        if (failed != null) throw failed;
    }

    private @Nullable RuntimeException one(long number, Consumer<Hearing> act) {
        try {
            transaction.executeWithoutResult(_ -> hearings.lock(number).ifPresent(act));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static @Nullable RuntimeException first(@Nullable RuntimeException one, @Nullable RuntimeException other) {
        return one == null ? other : one;
    }
}
