package io.rungs.proposals.policy;

import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Waiver;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What an act writes beside the proposal's own row, in the order in which it did it.
public sealed interface Write {
    /// The next patch set.
    record Uploaded(PatchSet next) implements Write {}

    /// A draft's newest patch set, written anew; those before it were submitted once and stay.
    record Rewritten(PatchSet draft) implements Write {}

    /// A draft's newest patch set, which nobody else has seen.
    record Dropped(int patchSet) implements Write {}

    record Reviewed(Review review) implements Write {}

    /// A verdict was lifted or dismissed.
    record Ended(UUID review, Review.Ending how) implements Write {}

    /// Who is credited already stays so.
    record Credited(CoAuthor coAuthor) implements Write {}

    /// A credit that was given at that moment, with an adoption that is undone.
    record Uncredited(UUID account, Instant since) implements Write {}

    /// Why a warning may stay in that patch set.
    record Waived(int patchSet, Waiver waiver) implements Write {}

    /// Why other warnings may stay, which are not found in that patch set, goes.
    record WaivedOnly(int patchSet, Set<String> findings) implements Write {}

    record Took(Taken step) implements Write {}

    /// What the decision was judged by.
    record Decided(Decision decision) implements Write {}
}
