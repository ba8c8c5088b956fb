package io.rungs.proposals;

import io.rungs.catalog.SkillRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules may ask about proposals.
public interface Proposals {
    /// As the viewer may know of it: what nobody let through is its author's and the moderators', a draft its
    /// author's alone; to everybody else they do not exist. One that is written anew is found as it was closed,
    /// also by its author.
    Optional<ProposalRef> visible(long number, @Nullable UUID viewer);

    Optional<ProposalRef> visible(UUID proposal, @Nullable UUID viewer);

    /// How a proposal is named in a list, and how it stands.
    record Title(long number, String title, Status status) {}

    /// Of those that the viewer may know of, in one query.
    Map<UUID, Title> titles(Collection<UUID> proposals, @Nullable UUID viewer);

    /// Whether the person may read each of its patch sets: what nobody let through, too.
    boolean readsAll(long number, UUID person);

    /// The numbers of the patch sets that the viewer may read.
    Set<Integer> readable(UUID proposal, @Nullable UUID viewer);

    /// Who wrote a patch set, whose the proposal may be by now.
    Optional<UUID> writer(UUID proposal, int patchSet);

    /// Who wrote each of these, or had a part in it.
    Map<UUID, Set<UUID>> partsIn(Collection<UUID> proposals);

    /// The skills that these propose to create, as the viewer may know of them, by their ids.
    Map<UUID, SkillRef> created(Collection<Long> numbers, @Nullable UUID viewer);

    /// The skills that any of its patch sets touches.
    Set<UUID> touchedBy(UUID proposal);

    /// Those among these proposals of which any patch set touches one of the skills, whoever may know of them.
    Set<UUID> touching(Collection<UUID> skills, Collection<UUID> among);

    /// What those are called now, by their numbers, that the viewer may know of.
    Map<Long, String> named(Collection<Long> numbers, @Nullable UUID viewer);

    /// Its author and co-authors, in no order.
    List<UUID> credited(UUID proposal);

    /// How many open ones somebody has.
    int openOf(UUID author);

    /// How many drafts somebody has, of whatever they write anew too.
    int draftsOf(UUID author);

    /// How many published ones are somebody's or partly theirs, counted no further than `most`.
    int publishedOf(UUID account, int most);

    /// When somebody put words beside their comments that others read, between these moments: in a review, or as a
    /// reason; newest first, at most so many.
    List<Instant> saidBetween(UUID account, Instant since, Instant until, int most);

    /// Who has to do with a proposal.
    ///
    /// @param reviewers everybody who gave a review
    /// @param assigned whom it was given to review; nobody once it is closed
    /// @param whoseTurn whom it waits for; nobody once it is closed
    record Involved(Set<UUID> reviewers, Set<UUID> assigned, Set<UUID> whoseTurn) {}

    Involved involved(UUID proposal);

    /// Whether the person may review it with effect: Reviewer or Owner on one of its scopes or above, and not its
    /// author.
    boolean mayReview(UUID proposal, UUID account);
}
