package io.rungs.proposals.usecase;

import io.rungs.proposals.model.Hearings;
import io.rungs.catalog.RationalesRead;
import io.rungs.identity.ShownTexts;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Remarks;
import io.rungs.proposals.model.Remarks.Remark;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The texts on proposals and about them, for whoever takes one away.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TextsOfProposals implements ShownTexts {
    private static final Set<Kind> VERSIONED = EnumSet.of(Kind.TITLE, Kind.CLOSE_REASON);

    private final Remarks remarks;
    private final PagesOfTexts pages;
    private final Hearings hearings;
    private final RationalesRead published;
    private final Rules rules;

    TextsOfProposals(Remarks remarks, PagesOfTexts pages, Hearings hearings, RationalesRead published, Rules rules) {
        this.remarks = remarks;
        this.pages = pages;
        this.hearings = hearings;
        this.published = published;
        this.rules = rules;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.complementOf(EnumSet.of(Kind.QUOTE, Kind.PROPOSED));
    }

    @Override
    public List<Place> versions(Place place) {
        return VERSIONED.contains(place.kind()) ? remarks.versions(place) : List.of(place);
    }

    @Override
    public Map<Place, Spot> spots(Collection<Place> places, UUID viewer) {
        return pages.spots(remarks.proposals(places), viewer);
    }

    /// Found first to know whose lock to take, and again under it.
    @Override
    public Optional<Shown> find(Place place, UUID viewer) {
        try {
            var seen = remarks.find(place).map(it -> hearings.lock(it.proposal(), viewer).dossier());
            if (seen.filter(it -> shows(it, place)).isEmpty()) return Optional.empty();
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
        return remarks.find(place).map(it -> new Shown(it.author(), it.text()));
    }

    /// The patch set of a draft is its author's alone.
    private static boolean shows(Dossier seen, Place place) {
        return place.kind() != Kind.RATIONALE
                || Integer.parseInt(place.part()) <= seen.newest().number();
    }

    @Override
    public void hide(Place place, String instead, UUID moderator) {
        if (place.kind() == Kind.WORDING) remarks.suspend(place.id(), rules.now());
        put(place, instead, moderator);
    }

    @Override
    public void show(Place place, String text, UUID moderator) {
        if (place.kind() == Kind.WORDING) remarks.resume(place.id());
        put(place, text, moderator);
    }

    private void put(Place place, String text, UUID moderator) {
        Remark before = remarks.find(place).orElseThrow();
        remarks.put(place, text);
        Dossier dossier = pages.reworded(before.proposal(), before.letThrough(), moderator);
        boolean newest = place.part().equals(String.valueOf(dossier.newest().number()));
        if (place.kind() == Kind.RATIONALE && newest)
            published.lay(dossier.proposal().id(), text);
    }
}
