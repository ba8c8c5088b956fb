package io.rungs.proposals.show;

import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.queue.ReviewTimes;
import io.rungs.proposals.settle.AdoptionTerms;
import io.rungs.proposals.settle.OfferProposal;
import io.rungs.proposals.view.ProposalView.Act;
import io.rungs.proposals.view.ProposalView.Successor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What will become of a proposal if nobody acts, where it went on, and who may take it up again.
@Component
class ShowCourse {
    private final Outlines outlines;
    private final ReviewTimes times;
    private final AdoptionTerms terms;
    private final Clock clock;

    ShowCourse(Outlines outlines, ReviewTimes times, AdoptionTerms terms, Clock clock) {
        this.outlines = outlines;
        this.times = times;
        this.terms = terms;
        this.clock = clock;
    }

    /// The one that superseded it, where the viewer may know of that.
    @Nullable
    Successor successor(Proposal it, Onlooker viewer) {
        return Optional.ofNullable(it.supersededBy())
                .flatMap(outlines::find)
                .flatMap(viewer::sees)
                .map(other -> new Successor(other.number(), other.title()))
                .orElse(null);
    }

    @Nullable
    Instant expiry(Proposal it) {
        return times.ofAuthors().expiry(it).orElse(null);
    }

    /// When others may take it on, and whether that is so already; nothing where they never may.
    Optional<Revival> revival(Proposal it) {
        return terms.from(it).map(from -> new Revival(from, terms.left(it, clock.instant())));
    }

    record Revival(Instant from, boolean now) {}

    /// What somebody may do with what is closed: a moderator also what they may do with what all read of it.
    List<Act> acts(Proposal it, Onlooker onlooker) {
        UUID viewer = onlooker.account();
        if (viewer == null) return List.of();
        var asMember = onlooker.moderator()
                ? outlines.find(it.id()).flatMap(onlooker.asMember()::sees)
                : Optional.<Proposal>empty();
        return Stream.concat(Stream.of(it), asMember.stream())
                .flatMap(each -> actsOn(each, viewer).stream())
                .distinct()
                .toList();
    }

    private List<Act> actsOn(Proposal it, UUID viewer) {
        if (it.author().equals(viewer) && it.hasEarlierToReopen()) return List.of(Act.REOPEN);
        if (!it.status().reopenable()) return List.of();
        if (!it.author().equals(viewer)) return terms.left(it, clock.instant()) ? List.of(Act.ADOPT) : List.of();
        List<Act> acts = new ArrayList<>();
        if (it.reopenable() || adopter(it, viewer).isPresent() || isHeldFrom(it)) acts.add(Act.REOPEN);
        if (OfferProposal.may(it)) acts.add(Act.OFFER);
        return acts;
    }

    private boolean isHeldFrom(Proposal it) {
        return outlines.find(it.id()).filter(now -> now.heldFrom(it.author())).isPresent();
    }

    /// Whoever else writes it anew, and did not submit it yet, for its author.
    Optional<UUID> adopter(Proposal it, @Nullable UUID viewer) {
        if (!it.author().equals(viewer) || !it.status().reopenable()) return Optional.empty();
        return outlines.find(it.id()).filter(now -> now.takenFrom(it.author())).map(Proposal::author);
    }
}
