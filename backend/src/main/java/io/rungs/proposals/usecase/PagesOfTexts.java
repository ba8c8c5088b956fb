package io.rungs.proposals.usecase;

import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.ShownTexts.Spot;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalReworded;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Outlines;
import io.rungs.proposals.model.PatchSet;
import java.time.Clock;
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
    private final Fetch fetch;
    private final Journal journal;
    private final Clock clock;

    PagesOfTexts(Outlines outlines, Fetch fetch, Journal journal, Clock clock) {
        this.outlines = outlines;
        this.fetch = fetch;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param proposals of which proposal each text is
    Map<Place, Spot> spots(Map<Place, UUID> proposals, UUID viewer) {
        var onlooker = fetch.onlooker(viewer);
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
            return outlines.find(proposal).map(it -> fetch.locked(it.number(), moderator));
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    boolean letThrough(UUID proposal) {
        return outlines.patchSets(proposal).stream().anyMatch(PatchSet.Outline::letThrough);
    }

    /// Tells that something else is read there now: all, where all read it. It answers what they see.
    Dossier reworded(long number, boolean letThrough, UUID moderator) {
        Dossier dossier = fetch.visible(number, letThrough ? null : moderator);
        journal.record(
                new ProposalReworded(Ids.next(), moderator, clock.instant(), fetch.ref(dossier, dossier.proposal())));
        return dossier;
    }
}
