package io.rungs.proposals.show;

import io.rungs.proposals.OriginInTalk;
import io.rungs.proposals.OriginInTalk.MadeOf;
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

/// Where a proposal comes from, what will become of it if nobody acts, where it went on, and who may take it up
/// again.
@Component
class ShowCourse {
    private final Outlines outlines;
    private final ReviewTimes times;
    private final AdoptionTerms terms;
    private final OriginInTalk origins;
    private final Clock clock;

    ShowCourse(Outlines outlines, ReviewTimes times, AdoptionTerms terms, OriginInTalk origins, Clock clock) {
        this.outlines = outlines;
        this.times = times;
        this.terms = terms;
        this.origins = origins;
        this.clock = clock;
    }

    /// As far as the reader may know of it.
    ///
    /// @param madeOf the comment that it was made of
    /// @param successor the one that superseded it
    /// @param adopter whoever else writes it anew, and did not submit it yet, for its author
    /// @param expiry when it ends if its author stays silent
    /// @param revival when others may take it on; nothing where they never may
    /// @param acts what the reader may do with what is closed
    record Course(
            @Nullable MadeOf madeOf,
            @Nullable Successor successor,
            Optional<UUID> adopter,
            @Nullable Instant expiry,
            Optional<Revival> revival,
            List<Act> acts) {}

    /// @param now whether that is so already
    record Revival(Instant from, boolean now) {}

    Course of(Proposal it, Onlooker reader) {
        return new Course(
                origins.of(it.id(), reader.account()).orElse(null),
                successor(it, reader),
                adopter(it, reader.account()),
                times.ofAuthors().expiry(it).orElse(null),
                terms.from(it).map(from -> new Revival(from, terms.left(it, clock.instant()))),
                acts(it, reader));
    }

    private @Nullable Successor successor(Proposal it, Onlooker reader) {
        return Optional.ofNullable(it.supersededBy())
                .flatMap(outlines::find)
                .flatMap(reader::sees)
                .map(other -> new Successor(other.number(), other.title()))
                .orElse(null);
    }

    /// A moderator may do also what they may do with what all read of it.
    private List<Act> acts(Proposal it, Onlooker reader) {
        UUID viewer = reader.account();
        if (viewer == null) return List.of();
        var asMember = reader.moderator()
                ? outlines.find(it.id()).flatMap(reader.asMember()::sees)
                : Optional.<Proposal>empty();
        return Stream.concat(Stream.of(it), asMember.stream())
                .flatMap(each -> actsOn(each, viewer).stream())
                .distinct()
                .toList();
    }

    private List<Act> actsOn(Proposal it, UUID viewer) {
        if (it.author().equals(viewer) && it.hasEarlierToReopen())
            return mayOffer(it) ? List.of(Act.REOPEN, Act.OFFER) : List.of(Act.REOPEN);
        if (!it.status().reopenable()) return List.of();
        if (!it.author().equals(viewer)) return terms.left(it, clock.instant()) ? List.of(Act.ADOPT) : List.of();
        List<Act> acts = new ArrayList<>();
        if (it.reopenable() || adopter(it, viewer).isPresent() || isHeldFrom(it)) acts.add(Act.REOPEN);
        if (mayOffer(it)) acts.add(Act.OFFER);
        return acts;
    }

    private boolean mayOffer(Proposal it) {
        return OfferProposal.may(it)
                || outlines.find(it.id())
                        .flatMap(now -> OfferProposal.earlier(now, it.author()))
                        .filter(OfferProposal::may)
                        .isPresent();
    }

    private boolean isHeldFrom(Proposal it) {
        return outlines.find(it.id()).filter(now -> now.heldFrom(it.author())).isPresent();
    }

    private Optional<UUID> adopter(Proposal it, @Nullable UUID viewer) {
        if (!it.author().equals(viewer) || !it.status().reopenable()) return Optional.empty();
        return outlines.find(it.id()).filter(now -> now.takenFrom(it.author())).map(Proposal::author);
    }
}
