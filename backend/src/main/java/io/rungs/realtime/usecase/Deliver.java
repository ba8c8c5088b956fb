package io.rungs.realtime.usecase;

import io.rungs.realtime.Announcement;
import io.rungs.realtime.Hint;
import io.rungs.realtime.model.Sockets;
import org.springframework.stereotype.Component;

/// Passes on to this node's sockets what any node announced, and does what it asks of the node itself. Whatever
/// needs the database is done by another thread than the one that hears.
@Component
public class Deliver {
    private final Sockets sockets;
    private final WhatNodeRemembers memory;
    private final Resync resync;
    private final HearNodes nodes;

    Deliver(Sockets sockets, WhatNodeRemembers memory, Resync resync, HearNodes nodes) {
        this.sockets = sockets;
        this.memory = memory;
        this.resync = resync;
        this.nodes = nodes;
    }

    public void deliver(Announcement announcement) {
        var hint = announcement.hint();
        if (hint.type().equals(Hint.REVISION_PUBLISHED)) memory.published();
        if (announcement.toEverybody()) resync.everybody();
        if (announcement.topic() instanceof String topic && !nodes.hear(topic, hint)) sockets.toTopic(topic, hint);
        announcement.people().forEach(it -> sockets.toInbox(it.toString(), hint));
    }
}
