package io.rungs.journal.listen;

import io.rungs.journal.usecase.ReadOn;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ErrorHandler;

/// Reads on while there is something, and sleeps until it is woken; not for long, since what other nodes left
/// behind wakes nobody.
final class ReaderThread {
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(3);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_STRETCH = Duration.ofSeconds(4);

    private final Semaphore woken = new Semaphore(0);
    private final ReadOn reading;
    private final ErrorHandler failed;
    private Duration wait = SHORTEST_WAIT;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    ReaderThread(ReadOn reading, ErrorHandler failed) {
        this.reading = reading;
        this.failed = failed;
    }

    boolean takes(String kind) {
        return reading.reader().takes().containsKey(kind);
    }

    void wake() {
        woken.release();
    }

    void start() {
        thread = Thread.ofVirtual().name("journal-" + reading.reader().name()).start(this::run);
    }

    private void run() {
        try {
            while (!stopping) sleep(untilNext());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNext() {
        try {
            return switch (reading.readOn()) {
                case FURTHER -> Duration.ZERO;
                case NOWHERE -> waitABit();
                case TO_THE_END -> rest();
            };
        } catch (RuntimeException | Error e) {
            failed.handleError(e);
            return LONGEST_SLEEP;
        }
    }

    /// Twice as long each time.
    private Duration waitABit() {
        var now = wait;
        wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        return now;
    }

    private Duration rest() {
        wait = SHORTEST_WAIT;
        return LONGEST_SLEEP;
    }

    private void sleep(Duration most) throws InterruptedException {
        if (woken.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
    }

    void stop() {
        stopping = true;
        wake();
    }

    /// An interrupt would break the connection in the midst of what it does.
    void join() {
        var running = thread;
        try {
            if (running != null && !running.join(LONGEST_STRETCH)) running.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive();
    }
}
