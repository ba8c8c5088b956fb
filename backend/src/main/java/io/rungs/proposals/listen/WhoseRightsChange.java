package io.rungs.proposals.listen;

import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantTaken;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.proposals.queue.MarkStaleTurns;
import org.springframework.stereotype.Component;

/// Whoever may judge is asked; whoever may not any more holds no proposal up, and is asked for none. After the act,
/// and owed until it is done: the act itself waits for no proposal.
@Component
@JournalReader("turns")
class WhoseRightsChange {
    private final MarkStaleTurns mark;
    private final LookAtStaleTurns look;

    WhoseRightsChange(MarkStaleTurns mark, LookAtStaleTurns look) {
        this.mark = mark;
        this.look = look;
    }

    @FromJournal
    void given(GrantGiven event) {
        mark.given(event.grant());
        look.afterCommit();
    }

    @FromJournal
    void taken(GrantTaken event) {
        mark.taken(event.grant());
        look.afterCommit();
    }
}
