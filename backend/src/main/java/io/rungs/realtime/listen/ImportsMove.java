package io.rungs.realtime.listen;

import static io.rungs.realtime.Announcement.ofImport;

import io.rungs.exchange.ImportMoved;
import io.rungs.realtime.usecase.Announce;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever brought a file sees how far it is.
@Component
class ImportsMove {
    private final Announce announce;

    ImportsMove(Announce announce) {
        this.announce = announce;
    }

    @EventListener
    void moved(ImportMoved event) {
        announce.afterCommit(List.of(ofImport(event.account(), event.run())));
    }
}
