package io.rungs.proposals.queue;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.proposals.core.Dossier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds the proposals that nobody moves, one at a time, so that several nodes share the work.
public interface Unmoved {
    /// The next one, by id, that waits for its reviewers: told on less than once though the turn passed before the
    /// first of these moments, less than twice though before the second, and so on; but for those that have to be
    /// looked at later. Locked until the transaction ends; one that somebody else holds is passed over.
    Optional<Dossier> lockSilent(List<Instant> before, Instant now, UUID after);

    /// The next open one, by id, that has to be looked at by now, whose turn it is. Locked likewise.
    Optional<Dossier> lockDue(Instant now, UUID after);

    /// One in review whose deepest class is among these, that somebody approved and that has to be looked at by
    /// now, whether to publish it. Locked likewise.
    Optional<Dossier> lockApproved(Collection<ChangeClass> classes, Instant now);

    /// When that has to be looked at next.
    void lookAgain(UUID proposal, Instant at);
}
