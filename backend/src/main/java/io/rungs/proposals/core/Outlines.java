package io.rungs.proposals.core;

import io.rungs.catalog.SkillRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What can be said of proposals without reading all their patch sets and reviews.
public interface Outlines {
    Optional<Proposal> find(long number);

    Optional<Proposal> find(UUID id);

    /// Those of these that there are.
    List<Proposal> all(Collection<UUID> ids);

    /// Its patch sets, oldest first.
    List<PatchSet.Outline> patchSets(UUID proposal);

    /// Those with these numbers that there are.
    List<Proposal> numbered(Collection<Long> numbers);

    /// The skills that any of its patch sets touches.
    Set<UUID> touchedBy(UUID proposal);

    /// Those among these of which any patch set touches one of the skills.
    Set<UUID> touching(Collection<UUID> skills, Collection<UUID> among);

    /// The touched skills, in the order of the operations.
    List<UUID> skills(UUID proposal, int patchSet);

    /// Its author and co-authors.
    List<UUID> credited(UUID proposal);

    /// Who is or was the author of each of these, or a co-author.
    Map<UUID, Set<UUID>> partsIn(Collection<UUID> proposals);

    /// The skills that these, as they are here, propose to create.
    Map<UUID, SkillRef> created(Collection<Proposal> proposals);

    /// How many open ones somebody has.
    int openOf(UUID author);

    /// How many drafts somebody has, of whatever they write anew too.
    int draftsOf(UUID author);

    /// How many drafts somebody has of what they adopted. Whoever else asks for the same person waits until the
    /// caller's transaction ends.
    int lockAdoptedBy(UUID person);

    /// How many published ones are somebody's or partly theirs, counted no further than `most`.
    int publishedOf(UUID account, int most);

    /// When somebody put words beside their comments that others read: in a review, or as a reason; newest first,
    /// at most so many.
    List<Instant> saidBetween(UUID account, Instant since, Instant until, int most);

    /// Whether for all to read the one was superseded by the other, or by one that was, and so on.
    boolean leadsTo(UUID from, UUID to);
}
