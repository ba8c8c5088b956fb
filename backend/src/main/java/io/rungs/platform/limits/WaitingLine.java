package io.rungs.platform.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.rungs.platform.Busy;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A few places, and who waits for one. Each caller has a line of their own, of which no more stand in the common
/// one than there are places: whoever comes with a single request waits for one answer, not for all that another
/// asks for.
final class WaitingLine {
    private final Semaphore places;
    private final LoadingCache<String, Semaphore> lines;
    private final Duration patience;
    private final int longest;
    private final Runnable refused;

    /// @param longest how many callers wait; more are sent away at once
    /// @param refused told of each who is
    WaitingLine(int most, Duration patience, int longest, Runnable refused) {
        this.places = new Semaphore(most, true);
        this.lines = Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(most, true));
        this.patience = patience;
        this.longest = longest;
        this.refused = refused;
    }

    /// What is done in a place.
    interface Work {
        void go() throws ServletException, IOException;
    }

    int waiting() {
        return places.getQueueLength();
    }

    /// @throws Busy when no place becomes free in time
    void take(String caller, Work work) throws ServletException, IOException {
        var line = lines.get(caller);
        enter(line);
        try {
            if (places.availablePermits() == 0 && waiting() >= longest) throw busy();
            enter(places);
            try {
                work.go();
            } finally {
                places.release();
            }
        } finally {
            line.release();
        }
    }

    private void enter(Semaphore room) {
        try {
            if (room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw busy();
    }

    private Busy busy() {
        refused.run();
        return new Busy(patience);
    }
}
