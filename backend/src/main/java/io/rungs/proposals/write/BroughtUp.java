package io.rungs.proposals.write;

import io.rungs.catalog.profile.Classify;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Rebase;
import io.rungs.proposals.core.Rebase.Conflict;
import io.rungs.proposals.core.Rebase.Rebased;
import io.rungs.proposals.policy.Weighed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A proposal as it would stand on what is published now; `settles` where its author had to choose something.
public record BroughtUp(Weighed weighed, Rebased rebased, boolean settles) {
    /// @throws Refusal.Invalid `bad-text`, and `no-such-conflict` for a resolution of what does not collide
    static BroughtUp of(Weighed weighed, List<Resolution> resolutions, Classify classes) {
        var newest = weighed.dossier().newest();
        var read = ReadResolutions.read(resolutions, newest.operations());
        var rebased = Rebase.of(newest.steps(), weighed.outcomes(), weighed.heads(), read, classes);
        var brought = new BroughtUp(weighed, rebased, !read.isEmpty());
        brought.requireConflicts(read);
        return brought;
    }

    private void requireConflicts(List<Resolution> resolutions) {
        var errors = rebased.superfluous().stream()
                .map(it -> new FieldError(
                        "resolutions[" + resolutions.indexOf(it) + "]",
                        "The %s of change %d does not collide with anything now. Read the proposal again."
                                .formatted(it.field(), it.position() + 1)))
                .toList();
        if (!errors.isEmpty())
            throw Refusal.invalid("no-such-conflict", errors.getFirst().message(), errors);
    }

    /// @throws Refusal.Conflict `up-to-date`, `conflicted`, `already-so`
    void requireWorth() {
        var newest = weighed.dossier().newest();
        var errors = rebased.unresolved().stream().map(BroughtUp::unresolved).toList();
        if (!errors.isEmpty())
            throw Refusal.conflict("conflicted", errors.getFirst().message(), errors);
        requireSense();
        if (rebased.steps().equals(newest.steps()))
            throw Refusal.conflict("up-to-date", "It stands on what is published now: there is nothing to update.");
        if (rebased.steps().isEmpty())
            throw Refusal.conflict(
                    "already-so", "Nothing would be left to propose: all of it is published, or left as it is.");
    }

    /// Values of their own may contradict each other.
    ///
    /// @throws Refusal.Invalid `senseless-operations`
    private void requireSense() {
        var errors = Contradictions.in(
                rebased.steps().stream().map(PatchSet.Step::operation).toList());
        if (!errors.isEmpty())
            throw Refusal.invalid("senseless-operations", errors.getFirst().message(), errors);
    }

    private static FieldError unresolved(Conflict it) {
        return new FieldError(
                "operations[" + it.position() + "]." + it.field(),
                "The %s of change %d collides: choose yours, the published one, or write another."
                        .formatted(it.field(), it.position() + 1));
    }

    public PatchSet patchSet(int number, UUID uploader, Instant now) {
        return new PatchSet(number, uploader, weighed.dossier().newest().rationale(), now, rebased.steps());
    }
}
