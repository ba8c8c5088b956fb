package io.rungs.proposals.listen;

import io.rungs.identity.GrantTaken;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.proposals.usecase.LapseObjections;
import io.rungs.proposals.usecase.MoveTurns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever may not judge any more holds no proposal up, and is asked for none.
@Component
@JournalReader("turns")
class WhoeverLosesARight {
    private final LapseObjections lapse;
    private final MoveTurns move;

    WhoeverLosesARight(LapseObjections lapse, MoveTurns move) {
        this.lapse = lapse;
        this.move = move;
    }

    @EventListener
    void taken(GrantTaken event) {
        lapse.of(event.grant().account());
    }

    /// After the act, which needs no lock of each proposal; owed until it is done.
    @FromJournal
    void passOn(GrantTaken event) {
        move.ofWhoLostARight(event.grant().account());
    }
}
