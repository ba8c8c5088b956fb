package io.rungs.proposals.queue;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.core.Dossier;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Does to one proposal after another what nobody's act does, each in a transaction of its own, so that one that
/// fails holds up no other.
@Component
class EachAlone {
    private final TransactionOperations transaction;
    private final FailedChores failed;

    EachAlone(TransactionOperations transaction, FailedChores failed) {
        this.transaction = transaction;
        this.failed = failed;
    }

    /// So many of a round that others have their turn.
    ///
    /// @param after finds the first one behind that one
    void some(Round round, Function<UUID, Optional<Dossier>> after, Consumer<Dossier> act) {
        round.walk(last -> next(() -> after.apply(last), it -> it.proposal().id(), act));
    }

    /// Finds one and does it; a failure is told, and the next one's turn comes.
    ///
    /// @param proposal which one that is
    /// @return which one it was
    <T> Optional<UUID> next(Supplier<Optional<T>> find, Function<T, UUID> proposal, Consumer<T> act) {
        var found = new AtomicReference<@Nullable UUID>();
        try {
            transaction.executeWithoutResult(_ -> find.get().ifPresent(it -> {
                found.set(proposal.apply(it));
                act.accept(it);
            }));
        } catch (RuntimeException e) {
            if (found.get() == null) throw e;
            failed.handleError(e);
        }
        return Optional.ofNullable(found.get());
    }
}
