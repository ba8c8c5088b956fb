package io.rungs.proposals;

import java.util.UUID;

/// Records a person's verdict on one patch set.
public interface GiveReview {
    /// `cause` is the command's, given by the caller since the comments of the review are part of it.
    record Given(long proposal, int patchSet, UUID reviewer, Verdict verdict, String body, UUID cause) {}

    /// The review's id.
    ///
    /// @throws io.rungs.kernel.Refusal.Conflict `patch-set-moved` when there is a newer patch set, `not-open` when
    ///     it is closed
    /// @throws io.rungs.kernel.Refusal.Forbidden `own-proposal`, `not-a-reviewer`
    UUID give(Given review);
}
