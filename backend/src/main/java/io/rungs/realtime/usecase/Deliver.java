package io.rungs.realtime.usecase;

import io.rungs.catalog.RememberedHeads;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.Hint;
import io.rungs.realtime.model.Sockets;
import org.springframework.stereotype.Component;

/// Passes on to this node's sockets what any node announced, and does what it asks of the node itself. Whatever
/// needs the database is done by another thread than the one that hears.
@Component
public class Deliver {
    private final Sockets sockets;
    private final RememberedHeads heads;
    private final Beats beats;
    private final Resync resync;
    private final Recheck recheck;
    private final TellReadersOfAll readers;

    Deliver(
            Sockets sockets,
            RememberedHeads heads,
            Beats beats,
            Resync resync,
            Recheck recheck,
            TellReadersOfAll readers) {
        this.sockets = sockets;
        this.heads = heads;
        this.beats = beats;
        this.resync = resync;
        this.recheck = recheck;
        this.readers = readers;
    }

    public void deliver(Announcement announcement) {
        var hint = announcement.hint();
        if (hint.type().equals(Hint.REVISION_PUBLISHED)) heads.forget();
        if (announcement.toEverybody()) resync();
        switch (announcement.topic()) {
            case null -> {}
            case BetweenNodes.BEAT -> {
                if (beats.heard(hint.ref())) resync();
            }
            case BetweenNodes.LOST -> resync.of(hint.ref());
            case BetweenNodes.SESSIONS -> recheck.sessions();
            case BetweenNodes.RIGHTS -> recheck.rights(hint.ref());
            case String it
            when it.startsWith(BetweenNodes.READERS_OF_ALL) ->
                readers.of(Long.parseLong(it.substring(BetweenNodes.READERS_OF_ALL.length())), hint);
            case String topic -> sockets.toTopic(topic, hint);
        }
        announcement.people().forEach(it -> sockets.toInbox(it.toString(), hint));
    }

    private void resync() {
        heads.forget();
        resync.everybody();
    }
}
