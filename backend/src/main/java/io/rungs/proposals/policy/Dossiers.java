package io.rungs.proposals.policy;

import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where proposals are kept.
public interface Dossiers {
    /// Keeps a new one and gives it its number.
    long add(Proposal proposal, PatchSet first);

    Optional<Dossier> find(long number);

    Optional<Dossier> find(UUID id);

    /// As [#find], and no other transaction changes the proposal until the caller's ends.
    Optional<Dossier> lock(long number);

    /// Writes what an act did: its [Write]s, and the proposal's row and its queue where they differ from what was
    /// read.
    void keep(Hearing done);

    /// All steps, oldest first.
    List<Taken> steps(UUID proposal);

    /// What the decision was judged by; nothing while there is none.
    Optional<Decision> decision(UUID proposal);

    /// Forgets a draft.
    void delete(UUID proposal);

    /// Open proposals other than this one that touch the same places, as number, title and author.
    List<Overlap> overlapping(@Nullable UUID proposal, PatchSet patchSet);

    /// Another open proposal whose operation at `position` of the asked patch set edits the same thing.
    record Overlap(long number, String title, UUID author, int position) {}
}
