package io.rungs.proposals.queue;

import io.rungs.proposals.Proposals.Involved;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Who was asked to review what, whose turn it is, who looks at what just now: asked across proposals. Of one
/// proposal its dossier says it ([io.rungs.proposals.core.Queued]).
///
/// ```
/// assignment  (proposal, person) ── asked to review it, until it is closed or they may not judge it any more
/// attention   (proposal, person) ── it is their turn: why, since when
/// claim       (proposal)         ── one person looks at it, for a while
/// ```
public interface Turns {
    /// How many proposals wait for each of these people; who has none is missing.
    Map<UUID, Integer> load(Collection<UUID> people);

    Involved involved(UUID proposal);
}
