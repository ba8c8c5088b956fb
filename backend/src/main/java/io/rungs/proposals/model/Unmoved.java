package io.rungs.proposals.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the proposals that nobody moves, one at a time, so that several nodes share the work.
public interface Unmoved {
    /// The next one, by id, that waits for its reviewers: told on less than once though the turn passed before the
    /// first of these moments, less than twice though before the second, and so on. Locked until the transaction
    /// ends; one that somebody else holds is passed over.
    Optional<Dossier> lockSilent(List<Instant> before, UUID after);

    /// The next open one, by id, that is nobody's turn. Locked likewise.
    Optional<Dossier> lockNobodys(UUID after);
}
