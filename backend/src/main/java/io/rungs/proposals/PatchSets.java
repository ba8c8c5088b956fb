package io.rungs.proposals;

import io.rungs.catalog.profile.Place;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the patch sets of proposals touch, for whoever anchors something on a change.
public interface PatchSets {
    /// One operation of a patch set; the place is where it edits an expectation. The print differs as soon as the
    /// operation says something else.
    record Touched(int position, UUID skill, @Nullable Place place, String print) {}

    /// The number of the newest one that those may read whom the proposal is named to like that.
    int newest(ProposalRef proposal);

    /// In the order of the positions; nothing when there is no such patch set, or one newer than that.
    List<Touched> touched(ProposalRef proposal, int patchSet);

    /// What those read of it whom the proposal is named to like that: its title, and what its operations say and
    /// would have said; nothing when there is no such patch set for them.
    List<String> texts(ProposalRef proposal, int patchSet);

    /// Why the patch set says what it does, if they may read it; it is as old as in the first one that says so.
    Optional<Utterance> rationale(ProposalRef proposal, int patchSet);

    /// What all read of these proposals since before then: what they propose, why, and what reviews say of it. The
    /// newest of each; at most so many.
    List<Utterance> standing(Collection<UUID> proposals, Instant before, int most);

    /// The numbers of other proposals, drafts and open ones, whose newest operations may edit what this one's do,
    /// or did in the patch set before; at most so many, newest first. None of which all read an earlier version
    /// meanwhile.
    List<Long> beside(UUID proposal, int most);
}
