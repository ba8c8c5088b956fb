package io.rungs.journal;

import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened. Records of the modules implement it; their components are the journalled payload.
public interface JournalEvent {
    /// The stable name, as `proposals.submitted`.
    String type();

    /// Raised when the payload changes its shape.
    default int version() {
        return 1;
    }

    /// The command that this came of; the events of one command share it.
    UUID cause();

    /// Who did it; nobody when Rungs did it by itself.
    @Nullable
    UUID actor();

    Instant at();

    Subject subject();
}
