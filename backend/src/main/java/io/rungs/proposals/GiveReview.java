package io.rungs.proposals;

import io.rungs.catalog.profile.ChangeClass;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records a person's verdict on one patch set.
public interface GiveReview {
    /// `changeClass` is what the reviewer holds the patch set for where that is deeper than the derived class.
    /// `cause` is the command's, given by the caller since the comments of the review are part of it.
    record Given(
            long proposal,
            int patchSet,
            UUID reviewer,
            Verdict verdict,
            String body,
            @Nullable ChangeClass changeClass,
            UUID cause,
            boolean withComments,
            List<Suggested> suggestions) {}

    /// A wording for the operation at that position; what it leaves out stays as it is proposed.
    record Suggested(@Nullable Integer position, OperationForm.@Nullable FieldValues proposed) {}

    /// What was given.
    ///
    /// @param review its id; the standing one's where this one says nothing besides
    /// @param lastMissing whether nothing stands in the way of publishing any more, where nobody has to do that
    record Recorded(UUID review, boolean lastMissing) {}

    /// The caller settles the proposal ([SettleProposal]) when all of the command is done, where something else is
    /// part of it or this was the last that was missing.
    ///
    /// @throws io.rungs.kernel.Refusal.Conflict `patch-set-moved` when there is a newer patch set, `not-open` when
    ///     it is closed
    /// @throws io.rungs.kernel.Refusal.Invalid `class-not-raised` when the class is not deeper than the derived
    ///     one; `bad-text`, `no-such-operation`, `no-text-to-suggest`, `senseless-suggestion` for what is suggested
    /// @throws io.rungs.kernel.Refusal.Forbidden `own-proposal`, `not-a-reviewer`
    Recorded give(Given review);
}
