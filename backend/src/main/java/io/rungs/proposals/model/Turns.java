package io.rungs.proposals.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whose turn it is, person by person; who was asked to review what; who looks at what just now.
///
/// ```
/// assignment  (proposal, person) ── asked to review it, until it is closed or they may not judge it any more
/// attention   (proposal, person) ── it is their turn: why, since when
/// claim       (proposal)         ── one person looks at it, for a while
/// ```
public interface Turns {
    /// Why it is somebody's turn.
    record Attention(String reason, Instant since) {}

    /// In the order in which they were asked.
    List<UUID> assigned(UUID proposal);

    void assign(UUID proposal, Collection<UUID> people, Instant at);

    void unassign(UUID proposal, Collection<UUID> people);

    /// How many proposals wait for each of these people; who has none is missing.
    Map<UUID, Integer> load(Collection<UUID> people);

    /// It is the turn of these people now, for these reasons, and of nobody else. For whom the reason is as it was,
    /// it is their turn since then.
    void pass(UUID proposal, Map<UUID, String> reasons, Instant at);

    Set<UUID> whose(UUID proposal);

    Optional<Attention> of(UUID proposal, UUID person);

    /// The numbers of other people's proposals that wait for this person, that they are asked to review or look
    /// at; in order.
    List<Long> waitingFor(UUID person);

    /// It is closed: nobody's turn, nobody asked, nobody looking.
    void end(UUID proposal);

    Optional<Claim> claim(UUID proposal);

    void claim(UUID proposal, Claim claim);

    void unclaim(UUID proposal);
}
