package io.rungs.proposals.usecase;

import io.rungs.platform.FailedChores;
import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Hearing;
import io.rungs.proposals.model.Hearings;
import io.rungs.proposals.model.Unmoved;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Moves what nobody's act moves: what waited for time, what something else that was published touches, what its
/// reviewers are silent about. Each proposal in a transaction of its own, so that one that fails holds up no other.
@Component
public class MoveTurns {

    private final Dossiers dossiers;
    private final Hearings hearings;
    private final Unmoved unmoved;
    private final EscalateSilence escalate;
    private final TransactionOperations transaction;
    private final FailedChores failed;
    private final ApplicationEventPublisher events;
    private final Round nobodys = new Round();
    private final Round silent = new Round();

    MoveTurns(
            Dossiers dossiers,
            Hearings hearings,
            Unmoved unmoved,
            EscalateSilence escalate,
            TransactionOperations transaction,
            FailedChores failed,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.hearings = hearings;
        this.unmoved = unmoved;
        this.escalate = escalate;
        this.transaction = transaction;
        this.failed = failed;
        this.events = events;
    }

    /// Looks again at those that are nobody's turn.
    public void ofNobody() {
        nobodys.walk(after -> one(() -> unmoved.lockNobodys(after), this::look));
    }

    private void look(Dossier dossier) {
        Hearing moved = hearings.save(hearings.of(dossier));
        if (!moved.whole().queued().attention().isEmpty()) changed(moved);
    }

    /// Tells on reviewers who are silent.
    public void ofTheSilent() {
        silent.walk(after -> one(() -> unmoved.lockSilent(escalate.due(), after), escalate::of));
    }

    /// Finds one and does it; a failure is told, and the next one's turn comes.
    private Optional<UUID> one(Supplier<Optional<Dossier>> find, Consumer<Dossier> act) {
        var found = new AtomicReference<@Nullable UUID>();
        try {
            transaction.executeWithoutResult(_ -> find.get().ifPresent(it -> {
                found.set(it.proposal().id());
                act.accept(it);
            }));
        } catch (RuntimeException e) {
            if (found.get() == null) throw e;
            failed.handleError(e);
        }
        return Optional.ofNullable(found.get());
    }

    /// Those that edit the same as what was published just now: they may collide with it.
    @Transactional
    public void besides(UUID published) {
        var dossier = dossiers.find(published).orElseThrow();
        dossiers.overlapping(published, dossier.newest()).stream()
                .map(Dossiers.Overlap::number)
                .distinct()
                .sorted()
                .forEach(it -> hearings.lock(it).ifPresent(this::move));
    }

    private void move(Hearing hearing) {
        changed(hearings.save(hearing));
    }

    private void changed(Hearing moved) {
        events.publishEvent(new QueueChanged(moved.ref()));
    }
}
