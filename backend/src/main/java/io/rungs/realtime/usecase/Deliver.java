package io.rungs.realtime.usecase;

import io.rungs.catalog.RememberedHeads;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.Hint;
import io.rungs.realtime.Topics;
import io.rungs.realtime.model.Sockets;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/// Passes on to this node's sockets what any node announced.
@Component
public class Deliver {
    private static final int SPREAD_MILLIS = 5_000;

    private final Sockets sockets;
    private final Subscriptions subscriptions;
    private final RememberedHeads heads;
    private final TaskScheduler scheduler;

    Deliver(
            Sockets sockets,
            Subscriptions subscriptions,
            RememberedHeads heads,
            @Lazy TaskScheduler messageBrokerTaskScheduler) {
        this.sockets = sockets;
        this.subscriptions = subscriptions;
        this.heads = heads;
        this.scheduler = messageBrokerTaskScheduler;
    }

    public void deliver(Announcement announcement) {
        if (announcement.hint().type().equals(Hint.REVISION_PUBLISHED)) heads.forget();
        if (announcement.toEverybody()) resync();
        if (announcement.topic() != null) sockets.toTopic(announcement.topic(), announcement.hint());
        announcement.people().forEach(it -> sockets.toInbox(it.toString(), announcement.hint()));
    }

    /// Tells everybody to read everything again, because something that was announced was lost.
    public void resync() {
        heads.forget();
        Hint hint = Announcement.resync().hint();
        for (String topic : subscriptions.topics())
            if (!topic.equals(Topics.INBOX)) soon(() -> sockets.toTopic(topic, hint));
        for (String account : sockets.people()) soon(() -> sockets.toInbox(account, hint));
    }

    /// Spread, so that the pages do not all read again at the same moment.
    private void soon(Runnable send) {
        int delay = ThreadLocalRandom.current().nextInt(SPREAD_MILLIS);
        scheduler.schedule(send, scheduler.getClock().instant().plusMillis(delay));
    }
}
