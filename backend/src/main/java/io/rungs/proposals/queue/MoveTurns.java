package io.rungs.proposals.queue;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Rules;
import io.rungs.proposals.queue.StaleTurns.Stale;
import java.time.Instant;
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
    private final Hearings hearings;
    private final Unmoved unmoved;
    private final EscalateSilence escalate;
    private final Rules rules;
    private final TransactionOperations transaction;
    private final FailedChores failed;
    private final StaleTurns stale;
    private final FollowTurn follow;
    private final Round nobodys = new Round();
    private final Round silent = new Round();

    MoveTurns(
            Hearings hearings,
            Unmoved unmoved,
            EscalateSilence escalate,
            Rules rules,
            TransactionOperations transaction,
            FailedChores failed,
            StaleTurns stale,
            FollowTurn follow) {
        this.hearings = hearings;
        this.unmoved = unmoved;
        this.escalate = escalate;
        this.rules = rules;
        this.transaction = transaction;
        this.failed = failed;
        this.stale = stale;
        this.follow = follow;
    }

    /// Looks at those that time alone may move on, once it is time.
    public void ofNobody() {
        Instant now = rules.now();
        nobodys.walk(after -> one(() -> unmoved.lockDue(now, after), this::look));
    }

    private void look(Dossier dossier) {
        follow.of(hearings.of(dossier));
    }

    /// Tells on reviewers who are silent.
    public void ofTheSilent() {
        Instant now = rules.now();
        silent.walk(after -> one(() -> unmoved.lockSilent(escalate.due(), now, after), escalate::of));
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
