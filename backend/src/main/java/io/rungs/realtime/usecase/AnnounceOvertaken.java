package io.rungs.realtime.usecase;

import static io.rungs.realtime.Announcement.toTopic;

import io.rungs.platform.AfterCommit;
import io.rungs.proposals.PatchSets;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.TopicFamily;
import io.rungs.realtime.Topics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Announces which proposals stand otherwise since something was done to another one on the same places: they name
/// it, collide with it, or were overtaken by what it published. They are looked up once it is done, by a thread of
/// its own, so that a slow answer holds nothing else back, and a failed one costs the pages of proposals alone.
@Component
public class AnnounceOvertaken implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AnnounceOvertaken.class);
    private static final int MOST = 200;
    private static final Duration LONGEST_FLUSH = Duration.ofSeconds(4);

    private final PatchSets patchSets;
    private final Announce announce;
    private volatile ExecutorService looking = newLooking();

    AnnounceOvertaken(PatchSets patchSets, Announce announce) {
        this.patchSets = patchSets;
        this.announce = announce;
    }

    public void by(UUID proposal) {
        AfterCommit.run(() -> looking.execute(() -> announce.now(overtaken(proposal))));
    }

    private List<Announcement> overtaken(UUID proposal) {
        try {
            return patchSets.beside(proposal, MOST).stream()
                    .map(it -> toTopic(Topics.proposal(it), "proposal-changed", it))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Who was overtaken could not be looked up; pages of proposals will read again: {}", e.getMessage());
            return List.of(Announcement.resync(TopicFamily.PROPOSALS));
        }
    }

    private static ExecutorService newLooking() {
        return Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("overtaken").factory());
    }

    @Override
    public void start() {
        if (looking.isShutdown()) looking = newLooking();
    }

    @Override
    public void stop() {
        looking.shutdown();
        try {
            if (!looking.awaitTermination(LONGEST_FLUSH.toMillis(), TimeUnit.MILLISECONDS)) looking.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !looking.isShutdown();
    }

    /// Before its announcements stop.
    @Override
    public int getPhase() {
        return Announce.PHASE + 1;
    }
}
