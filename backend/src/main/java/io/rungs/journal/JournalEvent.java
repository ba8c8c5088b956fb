package io.rungs.journal;

import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened. Records of the modules implement it and say by [JournalledAs] what they are called;
/// their components are the journalled payload. It is read again later, also by those who know what was added
/// since: what an older entry does not say comes as null.
public interface JournalEvent {
    /// The stable name, as `proposals.submitted`.
    default String type() {
        return journalled().value();
    }

    /// Raised when the payload changes its shape.
    default int version() {
        return journalled().version();
    }

    private JournalledAs journalled() {
        return Objects.requireNonNull(
                getClass().getAnnotation(JournalledAs.class), "An event says what it is called in the journal");
    }

    /// The command that this came of; the events of one command share it.
    UUID cause();

    /// Who did it; nobody when Rungs did it by itself.
    @Nullable
    UUID actor();

    Instant at();

    Subject subject();
}
