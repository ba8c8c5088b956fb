package io.rungs.realtime.usecase;

import io.rungs.platform.AfterCommit;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.model.Carrier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Says what changed once the change is committed, from a thread of its own: whoever made the change neither waits
/// for it nor fails with it. What cannot be said is made good by telling everybody to read again.
///
/// It stops after everything that may still change something, and not before it has said what waits.
@Component
public class Announce implements SmartLifecycle {
    /// Below the web server, which finishes what it was asked, and the threads of listeners.
    static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Announce.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(4);

    private final BlockingQueue<List<Announcement>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Carrier carrier;
    private final Beats beats;
    private boolean failing;
    private volatile boolean stopping;
    private volatile @Nullable Thread sender;

    Announce(Carrier carrier, Beats beats) {
        this.carrier = carrier;
        this.beats = beats;
    }

    public void afterCommit(List<Announcement> announcements) {
        AfterCommit.run(() -> now(announcements));
    }

    void now(List<Announcement> announcements) {
        if (!waiting.offer(announcements)) lost.set(true);
    }

    /// One beat more than time brings: somebody has just begun to listen.
    public void beat() {
        now(List.of(beats.next()));
    }

    @Override
    public void start() {
        stopping = false;
        sender = Thread.ofVirtual().name("announce").start(this::sendOn);
    }

    private void sendOn() {
        try {
            while (!stopping || !waiting.isEmpty()) send(next());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Announcement> next() throws InterruptedException {
        var next = new ArrayList<List<Announcement>>();
        var first = waiting.poll(beats.untilNext().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) next.add(first);
        waiting.drainTo(next, MOST_AT_ONCE);
        if (beats.untilNext().isZero()) next.add(List.of(beats.next()));
        if (lost.getAndSet(false)) next.add(List.of(Announcement.resync()));
        return next.stream().flatMap(List::stream).toList();
    }

    private void send(List<Announcement> announcements) {
        if (announcements.isEmpty()) return;
        try {
            carrier.carry(once(announcements));
            if (announcements.stream().anyMatch(it -> BetweenNodes.BEAT.equals(it.topic()))) beats.carried();
            failing = false;
        } catch (RuntimeException e) {
            lost.set(true);
            if (!failing) LOG.warn("Announcements were lost; everybody will be told to read again: {}", e.getMessage());
            failing = true;
        }
    }

    private static List<Announcement> once(List<Announcement> announcements) {
        return List.copyOf(announcements.stream()
                .collect(Collectors.toMap(Announcement::said, it -> it, (_, last) -> last, LinkedHashMap::new))
                .values());
    }

    /// What waits is said first; an interrupt would break the connection over which it goes.
    @Override
    public void stop() {
        var running = sender;
        stopping = true;
        now(List.of());
        try {
            if (running != null && !running.join(LONGEST_FLUSH)) running.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender = null;
    }

    @Override
    public boolean isRunning() {
        var running = sender;
        return running != null && running.isAlive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
