package io.rungs.proposals.show;

import io.rungs.catalog.RationalesRead;
import io.rungs.identity.ShownTexts;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Remarks;
import io.rungs.proposals.core.Remarks.Remark;
import io.rungs.proposals.policy.Rules;
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
    /// Those of a rationale are named one by one.
    private static final Set<Kind> VERSIONED = EnumSet.of(Kind.TITLE, Kind.CLOSE_REASON);

    private final Remarks remarks;
    private final PagesOfTexts pages;
    private final RationalesRead published;
    private final Rules rules;

    TextsOfProposals(Remarks remarks, PagesOfTexts pages, RationalesRead published, Rules rules) {
        this.remarks = remarks;
        this.pages = pages;
        this.published = published;
        this.rules = rules;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.complementOf(EnumSet.of(Kind.QUOTE, Kind.PROPOSED, Kind.NAME));
    }

    @Override
    public List<Place> versions(Place place) {
        return VERSIONED.contains(place.kind()) ? remarks.versions(place) : List.of(place);
    }

    @Override
    public Map<Place, Spot> spots(Collection<Place> places, UUID viewer) {
        return pages.spots(remarks.proposals(places), viewer);
    }

    @Override
    public Optional<Shown> find(Place place, UUID viewer) {
        return locked(place, viewer)
                .flatMap(seen -> remarks.find(place)
                        .filter(_ -> shows(seen, place))
                        .map(it -> new Shown(
                                it.author(), it.text(), seen.proposal().id(), it.letThrough())));
    }

    @Override
    public boolean shows(Place place, String text, UUID viewer) {
        return locked(place, viewer).isPresent() && remarks.stands(place, text);
    }

    private Optional<Dossier> locked(Place place, UUID viewer) {
        return Optional.ofNullable(remarks.proposals(List.of(place)).get(place))
                .flatMap(it -> pages.locked(it, viewer));
    }

    /// The patch set of a draft is its author's alone.
    private static boolean shows(Dossier seen, Place place) {
        return place.kind() != Kind.RATIONALE
                || Integer.parseInt(place.part()) <= seen.newest().number();
    }

    @Override
    public void hide(Place place, String said, String instead, UUID moderator) {
        if (place.kind() == Kind.WORDING) remarks.suspend(place.id(), rules.now());
        put(place, said, instead, moderator);
    }

    @Override
    public void show(Place place, String instead, String said, UUID moderator) {
        if (place.kind() == Kind.WORDING) remarks.resume(place.id());
        put(place, instead, said, moderator);
    }

    private void put(Place place, String was, String text, UUID moderator) {
        Dossier before = locked(place, moderator).orElseThrow();
        boolean letThrough = remarks.find(place)
                .map(Remark::letThrough)
                .orElseGet(() -> pages.letThrough(before.proposal().id()));
        remarks.replace(place, was, text);
        Dossier now = pages.reworded(before.proposal().number(), letThrough, moderator);
        if (place.kind() == Kind.RATIONALE && now.newest().rationale().equals(text))
            published.lay(now.proposal().id(), text);
    }
}
