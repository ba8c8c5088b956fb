package io.rungs.proposals.settle;

import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.Closing;
import io.rungs.proposals.core.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// When others may take on what somebody left, for how long they may let it lie, and how many at once.
///
/// @param after how long it has been closed, unless its author offers it sooner
/// @param lapse for how long nobody writes at an adopted draft until it goes back
/// @param most how many adopted drafts one person may have
public record AdoptionTerms(Duration after, Duration lapse, int most) {
    /// Since when others may take it on; nothing where they never may.
    public Optional<Instant> from(Proposal it) {
        if (!it.isLetThrough() || !it.reopenable()) return Optional.empty();
        Closing closing = Objects.requireNonNull(it.closing());
        return Optional.of(closing.offeredAt() == null ? closing.at().plus(after) : closing.offeredAt());
    }

    public boolean left(Proposal it, Instant now) {
        return from(it).filter(since -> !since.isAfter(now)).isPresent();
    }

    /// @param adopted how many the person has already
    /// @throws Refusal.Conflict `too-many-adopted`
    public void requireRoom(int adopted) {
        if (adopted < most) return;
        throw Refusal.conflict(
                "too-many-adopted",
                "You have taken on %d that you did not submit yet, and you may have %d at once. Submit one, or delete its draft."
                        .formatted(adopted, most));
    }
}
