package io.rungs.proposals.listen;

import io.rungs.catalog.TaxonomyChanged;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.proposals.queue.MarkStaleTurns;
import org.springframework.stereotype.Component;

/// A group that moves to another domain is judged by others; what is retired takes in nothing that was proposed.
@Component
@JournalReader("turns")
class WhereverThingsStand {
    private final MarkStaleTurns mark;
    private final LookAtStaleTurns look;

    WhereverThingsStand(MarkStaleTurns mark, LookAtStaleTurns look) {
        this.mark = mark;
        this.look = look;
    }

    @FromJournal
    void reshaped(TaxonomyChanged event) {
        mark.reshaped(event);
        look.afterCommit();
    }
}
