package io.rungs.realtime.usecase;

import io.rungs.realtime.Hint;
import io.rungs.realtime.Topics;
import io.rungs.realtime.model.Sockets;
import io.rungs.realtime.model.Subscription;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/// Tells the page of a proposal of a version that nobody let through, while all others read an earlier one there:
/// whoever listens is asked about at that moment. One thread does so, that hints keep their order.
@Component
class TellReadersOfAll {
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("tell").factory());
    private final Subscriptions subscriptions;
    private final MaySubscribe may;
    private final Sockets sockets;
    private final Resync resync;

    TellReadersOfAll(Subscriptions subscriptions, MaySubscribe may, Sockets sockets, Resync resync) {
        this.subscriptions = subscriptions;
        this.may = may;
        this.sockets = sockets;
        this.resync = resync;
    }

    void of(long proposal, Hint hint) {
        telling.execute(() -> tell(proposal, hint));
    }

    /// Where nobody can be asked about, all read again what is theirs.
    private void tell(long proposal, Hint hint) {
        try {
            Map<UUID, Boolean> answers = new HashMap<>();
            subscriptions.all().stream()
                    .filter(it -> it.topic().equals(Topics.proposal(proposal)))
                    .filter(it -> readsAll(it, proposal, answers))
                    .forEach(it -> sockets.to(it, hint));
        } catch (RuntimeException _) {
            resync.of(Topics.proposal(proposal));
        }
    }

    private boolean readsAll(Subscription it, long proposal, Map<UUID, Boolean> answers) {
        return it.person() != null && answers.computeIfAbsent(it.person(), person -> may.readsAll(person, proposal));
    }

    @PreDestroy
    void stop() {
        telling.shutdownNow();
    }
}
