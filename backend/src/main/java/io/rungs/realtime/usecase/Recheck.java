package io.rungs.realtime.usecase;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/// Has looked after, by one thread of its own, whether what this node's sockets rest on still stands.
@Component
class Recheck {
    private final ExecutorService checking =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("recheck").factory());
    private final AtomicBoolean sessionsWait = new AtomicBoolean();
    private final EndSockets end;
    private final AskAgain again;

    Recheck(EndSockets end, AskAgain again) {
        this.end = end;
        this.again = again;
    }

    /// However many ended meanwhile, one look finds them all.
    void sessions() {
        if (sessionsWait.compareAndSet(false, true)) checking.execute(this::lookAtSessions);
    }

    private void lookAtSessions() {
        sessionsWait.set(false);
        end.ofEndedSessions();
    }

    void rights(String person) {
        checking.execute(() -> again.of(person));
    }

    @PreDestroy
    void stop() {
        checking.shutdownNow();
    }
}
