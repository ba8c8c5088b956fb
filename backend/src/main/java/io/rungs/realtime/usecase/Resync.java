package io.rungs.realtime.usecase;

import static java.util.stream.Collectors.groupingBy;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.Hint;
import io.rungs.realtime.model.Sockets;
import io.rungs.realtime.model.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// Tells this node's sockets to read again, one after the other and in no order, so that not all pages of a busy
/// node do so at the same moment. Since what was lost may have been about rights, those are asked again first.
@Component
public class Resync {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final Subscriptions subscriptions;
    private final AskAgain again;
    private final Sockets sockets;
    private final WhatNodeRemembers memory;

    Resync(Subscriptions subscriptions, AskAgain again, Sockets sockets, WhatNodeRemembers memory) {
        this.subscriptions = subscriptions;
        this.again = again;
        this.sockets = sockets;
        this.memory = memory;
    }

    /// What this node remembers may be old as well.
    void everybody() {
        memory.forgetAll();
        of("");
    }

    /// Those who hear a topic that begins so.
    void of(String topics) {
        Thread.ofVirtual().name("resync").start(() -> tell(topics));
    }

    private void tell(String topics) {
        var lost = subscriptions.all().stream()
                .filter(it -> it.topic().startsWith(topics))
                .toList();
        var bySocket = new ArrayList<>(again.standing(lost).stream()
                .collect(groupingBy(Subscription::socket))
                .values());
        Collections.shuffle(bySocket);
        Hint hint = Announcement.resync().hint();
        for (List<Subscription> ofOne : bySocket) {
            if (!pause(bySocket.size())) return;
            ofOne.forEach(it -> sockets.to(it, hint));
        }
    }

    /// On average as long as gives all of them their turn in time; false where the node stops.
    private static boolean pause(int sockets) {
        long longest = Math.min(LONGEST_PAUSE.toNanos(), LONGEST.toNanos() / sockets) * 2;
        try {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
