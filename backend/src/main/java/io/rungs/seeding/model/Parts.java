package io.rungs.seeding.model;

import java.time.Instant;
import java.util.Set;

/// Which parts of the seeds this installation has been given.
public interface Parts {
    Set<String> given();

    /// Notes the part as given, in the caller's transaction; another that is about to give the same waits for its
    /// end.
    ///
    /// @return whether it was still to give
    boolean claim(Part part, Instant at);
}
