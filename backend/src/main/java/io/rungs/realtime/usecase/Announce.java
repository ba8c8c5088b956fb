package io.rungs.realtime.usecase;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.model.Carrier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Says what changed once the change is committed, from a thread of its own: whoever made the change neither waits
/// for it nor fails with it. What cannot be said is made good by telling everybody to read again.
@Component
public class Announce implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Announce.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;

    private final BlockingQueue<Supplier<List<Announcement>>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Carrier carrier;
    private volatile boolean lost;
    private volatile @Nullable Thread sender;

    Announce(Carrier carrier) {
        this.carrier = carrier;
    }

    public void afterCommit(List<Announcement> announcements) {
        afterCommit(() -> announcements);
    }

    /// As [#afterCommit(List)], of what has to be looked up first: by the thread that says it.
    public void afterCommit(Supplier<List<Announcement>> announcements) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            enqueue(announcements);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                enqueue(announcements);
            }
        });
    }

    private void enqueue(Supplier<List<Announcement>> announcements) {
        if (!waiting.offer(announcements)) lost = true;
    }

    @Override
    public void start() {
        sender = Thread.ofVirtual().name("announce").start(this::sendOn);
    }

    private void sendOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) send(next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Supplier<List<Announcement>>> next() throws InterruptedException {
        var next = new ArrayList<Supplier<List<Announcement>>>();
        next.add(waiting.take());
        waiting.drainTo(next, MOST_AT_ONCE - 1);
        if (lost) next.add(() -> List.of(Announcement.resync()));
        lost = false;
        return next;
    }

    private void send(List<Supplier<List<Announcement>>> announcements) {
        try {
            var once = announcements.stream()
                    .flatMap(it -> it.get().stream())
                    .collect(Collectors.toMap(Announcement::said, it -> it, (first, _) -> first, LinkedHashMap::new))
                    .values();
            carrier.carry(List.copyOf(once));
        } catch (RuntimeException e) {
            lost = true;
            LOG.warn("Announcements were lost; everybody will be told to read again", e);
        }
    }

    @Override
    public void stop() {
        var running = sender;
        sender = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return sender != null;
    }
}
