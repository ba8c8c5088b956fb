package io.rungs.proposals.usecase;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Hearings;
import io.rungs.proposals.model.StaleTurns;
import io.rungs.proposals.model.StaleTurns.Stale;
import io.rungs.proposals.model.Unmoved;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Moves what nobody's act moves: what waited for time, what something else concerns, what its
/// reviewers are silent about. Each proposal in a transaction of its own, so that one that fails holds up no other.
@Component
public class MoveTurns {
    private final Dossiers dossiers;
    private final Hearings hearings;
    private final Unmoved unmoved;
    private final EscalateSilence escalate;
    private final TransactionOperations transaction;
    private final FailedChores failed;
    private final StaleTurns stale;
    private final FollowTurn follow;
    private final Round nobodys = new Round();
    private final Round silent = new Round();

    MoveTurns(
            Dossiers dossiers,
            Hearings hearings,
            Unmoved unmoved,
            EscalateSilence escalate,
            TransactionOperations transaction,
            FailedChores failed,
            StaleTurns stale,
            FollowTurn follow) {
        this.dossiers = dossiers;
        this.hearings = hearings;
        this.unmoved = unmoved;
        this.escalate = escalate;
        this.transaction = transaction;
        this.failed = failed;
        this.stale = stale;
        this.follow = follow;
    }

    /// Looks again at those that are nobody's turn.
    public void ofNobody() {
        nobodys.walk(after -> one(() -> unmoved.lockNobodys(after), this::look));
    }

    private void look(Dossier dossier) {
        follow.of(hearings.of(dossier));
    }

    /// Tells on reviewers who are silent.
    public void ofTheSilent() {
        silent.walk(after -> one(() -> unmoved.lockSilent(escalate.due(), after), escalate::of));
    }

    /// Looks again at those that something else concerns, until there is none.
    public void ofTheStale() {
        Optional<UUID> next = Optional.of(Round.START);
        while (next.isPresent()) next = stale(next.get());
    }

    private Optional<UUID> stale(UUID after) {
        return one(
                () -> stale.take(after),
                Stale::proposal,
                it -> hearings.lock(it.number()).ifPresent(follow::of));
    }

    private Optional<UUID> one(Supplier<Optional<Dossier>> find, Consumer<Dossier> act) {
        return one(find, it -> it.proposal().id(), act);
    }

    /// Finds one and does it; a failure is told, and the next one's turn comes.
    private <T> Optional<UUID> one(Supplier<Optional<T>> find, Function<T, UUID> proposal, Consumer<T> act) {
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
