package io.rungs.realtime.usecase;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.model.Carrier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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

    private final BlockingQueue<Announcement> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Carrier carrier;
    private volatile boolean lost;
    private volatile @Nullable Thread sender;

    Announce(Carrier carrier) {
        this.carrier = carrier;
    }

    public void afterCommit(List<Announcement> announcements) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            announcements.forEach(this::enqueue);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announcements.forEach(Announce.this::enqueue);
            }
        });
    }

    private void enqueue(Announcement announcement) {
        if (!waiting.offer(announcement)) lost = true;
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

    private List<Announcement> next() throws InterruptedException {
        var next = new ArrayList<Announcement>();
        next.add(waiting.take());
        waiting.drainTo(next, MOST_AT_ONCE - 1);
        if (lost) next.add(Announcement.resync());
        lost = false;
        return next;
    }

    private void send(List<Announcement> announcements) {
        var once = announcements.stream()
                .collect(Collectors.toMap(Announcement::said, it -> it, (first, _) -> first, LinkedHashMap::new))
                .values();
        try {
            carrier.carry(List.copyOf(once));
        } catch (RuntimeException e) {
            lost = true;
            LOG.warn("{} announcements were lost; everybody will be told to read again", once.size(), e);
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
