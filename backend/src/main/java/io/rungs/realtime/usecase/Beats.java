package io.rungs.realtime.usecase;

import io.rungs.kernel.Ids;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.BetweenNodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether this node hears what is announced. It announces beats, the way that everything goes, and has to hear
/// them again: a connection may be dead without an error, or lead to where nothing is announced.
///
/// ```
///   starting ──beat heard──▶ hearing ──connection lost, or two beats missing──▶ deaf
///                               ▲                                                │
///                               └──────────────────beat heard────────────────────┘
/// ```
@Component
public class Beats {
    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);
    private static final Duration EVERY = Duration.ofSeconds(4);
    private static final Duration MISSING_AFTER = EVERY.multipliedBy(2);
    private static final Duration MUTE_AFTER = EVERY.multipliedBy(3);
    private static final String BROKEN = "the connection that listens is broken";
    private static final String MISSING = "two beats in a row did not come back";
    private static final String NEVER_CAME = "nothing comes back on the connection that listens; LISTEN does not pass a"
            + " transaction pooler: name a direct connection to the same database in rungs.listen-url"
            + " (RUNGS_LISTEN_URL)";

    /// @param cause of its deafness, fit for everybody's eyes; null while it hears, and before it tried
    /// @param mute whether nothing that this node says is carried
    public record State(
            boolean hears,
            @Nullable Instant deafSince,
            @Nullable String cause,
            boolean mute) {}

    private final String node = Ids.next().toString();
    private final WhatNodeRemembers memory;
    private final Clock clock;
    private boolean hears;
    private boolean heardHere;
    private @Nullable Instant deafSince;
    private @Nullable String cause;
    private long said = System.nanoTime();
    private long carried = System.nanoTime();
    private @Nullable Long unheardSince;

    Beats(WhatNodeRemembers memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    public synchronized State state() {
        return new State(hears, deafSince, cause, isPast(carried, MUTE_AFTER));
    }

    synchronized Duration untilNext() {
        return Duration.ofNanos(Math.max(0, said + EVERY.toNanos() - System.nanoTime()));
    }

    synchronized Announcement next() {
        said = System.nanoTime();
        return Announcement.toTopic(BetweenNodes.BEAT, BetweenNodes.BEAT, node);
    }

    /// One is on its way.
    synchronized void carried() {
        carried = System.nanoTime();
        if (unheardSince == null) unheardSince = carried;
    }

    /// A new connection: what was announced before does not come on it.
    public synchronized void listening() {
        unheardSince = null;
        heardHere = false;
    }

    /// Whether this ends its deafness. Other nodes' beats say nothing about this one.
    synchronized boolean heard(String from) {
        if (!from.equals(node)) return false;
        unheardSince = null;
        heardHere = true;
        if (hears) return false;
        if (deafSince != null)
            LOG.info("Announcements are heard again, after {}", Duration.between(deafSince, clock.instant()));
        hears = true;
        deafSince = null;
        cause = null;
        memory.remember();
        return true;
    }

    /// Why the connection is of no use, if it is of none.
    public synchronized @Nullable String trouble() {
        if (unheardSince == null || !isPast(unheardSince, MISSING_AFTER)) return null;
        return heardHere ? MISSING : NEVER_CAME;
    }

    /// Nothing is heard on the connection, for the reason that [#trouble] gave.
    public synchronized void lost(String trouble) {
        lost(trouble, trouble);
    }

    /// What the driver says may name hosts: that is for the log alone.
    public synchronized void broken(Exception why) {
        lost(BROKEN, BROKEN + ": " + why.getMessage());
    }

    private void lost(String why, String told) {
        hears = false;
        memory.rememberNothing();
        cause = why;
        unheardSince = null;
        if (deafSince != null) return;
        deafSince = clock.instant();
        LOG.warn("Announcements are not heard, and until they are, this node's pages are not live: {}", told);
    }

    private static boolean isPast(long moment, Duration age) {
        return System.nanoTime() - moment > age.toNanos();
    }
}
