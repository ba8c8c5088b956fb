package io.rungs.proposals;

import io.rungs.catalog.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the patch sets of proposals touch, for whoever anchors something on a change or lists proposals by their
/// titles.
public interface PatchSets {
    /// One operation of a patch set; the place is where it edits an expectation. The print differs as soon as the
    /// operation says something else.
    record Touched(int position, UUID skill, @Nullable Place place, String print) {}

    /// How a proposal is named in a list.
    record Title(long number, String title) {}

    /// The number of the newest one that others may see.
    int newest(UUID proposal);

    /// In the order of the positions; nothing when there is no such patch set, or it is its author's alone.
    List<Touched> touched(UUID proposal, int patchSet);

    /// The numbers of other proposals, drafts and open ones, whose newest operations may edit what this one's do;
    /// at most so many, newest first.
    List<Long> beside(UUID proposal, int most);

    /// All of those that exist and are not held, in one query.
    Map<UUID, Title> titles(Collection<UUID> proposals);
}
