package io.rungs.proposals.show;

import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.ShownTexts.Spot;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Command;
import io.rungs.proposals.ProposalEvent.ProposalReworded;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Onlookers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The pages of proposals as places where texts stand that moderators take away.
@Component
class PagesOfTexts {
    private final Outlines outlines;
    private final Onlookers onlookers;
    private final Hearings hearings;
    private final SettleProposal settle;

    PagesOfTexts(Outlines outlines, Onlookers onlookers, Hearings hearings, SettleProposal settle) {
        this.outlines = outlines;
        this.onlookers = onlookers;
        this.hearings = hearings;
        this.settle = settle;
    }

    /// @param proposals of which proposal each text is
    Map<Place, Spot> spots(Map<Place, UUID> proposals, UUID viewer) {
        var onlooker = onlookers.named(viewer);
        Map<UUID, Spot> pages = new HashMap<>();
        outlines.all(new HashSet<>(proposals.values())).stream()
                .flatMap(it -> onlooker.sees(it).stream())
                .forEach(it -> pages.put(it.id(), new Spot(it.title(), "/proposals/" + it.number())));
        Map<Place, Spot> spots = new HashMap<>();
        proposals.forEach(
                (place, proposal) -> Optional.ofNullable(pages.get(proposal)).ifPresent(it -> spots.put(place, it)));
        return spots;
    }

    /// As the moderator sees it; nobody else changes it until the transaction ends. Nothing where they may not know
    /// of it.
    Optional<Dossier> locked(UUID proposal, UUID moderator) {
        try {
            return outlines.find(proposal)
                    .map(it -> hearings.lock(it.number(), moderator).dossier());
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    boolean letThrough(UUID proposal) {
        return outlines.patchSets(proposal).stream().anyMatch(PatchSet.Outline::letThrough);
    }

    /// Tells that something else is read there now: all, where all read it. It answers what they see.
    Dossier reworded(long number, boolean letThrough, UUID moderator) {
        return reworded(number, letThrough, moderator, Ids.next());
    }

    private Dossier reworded(long number, boolean letThrough, UUID moderator, UUID cause) {
        Hearing hearing = hearings.lock(number, moderator);
        Dossier read = letThrough ? Onlooker.ANYBODY.sees(hearing.whole()).orElseThrow() : hearing.dossier();
        hearings.keep(
                hearing.telling(new ProposalReworded(cause, moderator, hearing.now(), hearing.ref(read.proposal()))));
        return read;
    }

    /// As [#reworded], of what it proposes: nobody approves or publishes hidden words, so that the turn follows.
    void reproposed(long number, boolean letThrough, UUID moderator) {
        UUID cause = Ids.next();
        reworded(number, letThrough, moderator, cause);
        settle.settle(number, new Command(cause, moderator));
    }
}
