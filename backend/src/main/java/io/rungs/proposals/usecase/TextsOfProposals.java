package io.rungs.proposals.usecase;

import io.rungs.catalog.RationalesRead;
import io.rungs.identity.ShownTexts;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalReworded;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Outlines;
import io.rungs.proposals.model.ProposedWords;
import io.rungs.proposals.model.ProposedWords.Said;
import io.rungs.proposals.model.Remarks;
import io.rungs.proposals.model.Remarks.Remark;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The texts on proposals and about them, for whoever takes one away; also the words of what they propose, as long
/// as that is not published.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TextsOfProposals implements ShownTexts {
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");
    private static final Set<Kind> VERSIONED = EnumSet.of(Kind.TITLE, Kind.CLOSE_REASON);

    private final Remarks remarks;
    private final ProposedWords words;
    private final Outlines outlines;
    private final Fetch fetch;
    private final RationalesRead published;
    private final Journal journal;
    private final Clock clock;

    TextsOfProposals(
            Remarks remarks,
            ProposedWords words,
            Outlines outlines,
            Fetch fetch,
            RationalesRead published,
            Journal journal,
            Clock clock) {
        this.remarks = remarks;
        this.words = words;
        this.outlines = outlines;
        this.fetch = fetch;
        this.published = published;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.complementOf(EnumSet.of(Kind.QUOTE));
    }

    @Override
    public List<Place> versions(Place place) {
        if (place.kind() == Kind.PROPOSED) return change(place);
        return VERSIONED.contains(place.kind()) ? remarks.versions(place) : List.of(place);
    }

    /// By its content: alike wherever it was proposed.
    private List<Place> change(Place place) {
        var at = POSITION.matcher(place.part());
        if (!at.matches()) return List.of(place);
        return words.content(place.id(), Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2))).stream()
                .map(content -> new Place(Kind.PROPOSED, place.id(), content))
                .toList();
    }

    @Override
    public Map<Place, Spot> spots(Collection<Place> places, UUID viewer) {
        var proposals = remarks.proposals(places);
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

    /// Found first to know whose lock to take, and again under it.
    @Override
    public Optional<Shown> find(Place place, UUID viewer) {
        if (place.kind() == Kind.PROPOSED) return proposed(place, viewer);
        try {
            var seen = remarks.find(place).map(it -> fetch.locked(it.proposal(), viewer));
            if (seen.filter(it -> shows(it, place)).isEmpty()) return Optional.empty();
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
        return remarks.find(place).map(it -> new Shown(it.author(), it.text()));
    }

    /// What is published is the page's, no longer a person's.
    private Optional<Shown> proposed(Place place, UUID viewer) {
        try {
            return outlines.find(place.id())
                    .map(it -> fetch.locked(it.number(), viewer))
                    .filter(it -> it.proposal().status() != Status.PUBLISHED)
                    .flatMap(it -> said(place, it))
                    .map(it -> new Shown(it.author(), it.text()));
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    /// The patch set of a draft is its author's alone.
    private static boolean shows(Dossier seen, Place place) {
        return place.kind() != Kind.RATIONALE
                || Integer.parseInt(place.part()) <= seen.newest().number();
    }

    @Override
    public void hide(Place place, String instead, UUID moderator) {
        if (place.kind() == Kind.WORDING) remarks.suspend(place.id(), clock.instant());
        if (place.kind() == Kind.PROPOSED) hideProposed(place, instead, moderator);
        else put(place, instead, moderator);
    }

    @Override
    public void show(Place place, String text, UUID moderator) {
        if (place.kind() == Kind.WORDING) remarks.resume(place.id());
        if (place.kind() == Kind.PROPOSED) showProposed(place, moderator);
        else put(place, text, moderator);
    }

    /// Not in a draft, which is its author's alone.
    private Optional<Said> said(Place place, Dossier seen) {
        return words.find(place.id(), place.part(), seen.newest().number());
    }

    private void hideProposed(Place place, String instead, UUID moderator) {
        Dossier seen = seen(place, moderator);
        words.hide(place.id(), place.part(), seen.newest().number(), instead);
        reworded(place, seen, moderator);
    }

    private void showProposed(Place place, UUID moderator) {
        Dossier seen = seen(place, moderator);
        words.show(place.id(), place.part());
        reworded(place, seen, moderator);
    }

    private Dossier seen(Place place, UUID moderator) {
        return fetch.visible(outlines.find(place.id()).orElseThrow().number(), moderator);
    }

    private void reworded(Place place, Dossier seen, UUID moderator) {
        boolean letThrough = said(place, seen).orElseThrow().letThrough();
        reworded(seen.proposal().number(), letThrough, moderator);
    }

    private void put(Place place, String text, UUID moderator) {
        Remark before = remarks.find(place).orElseThrow();
        remarks.put(place, text);
        Dossier dossier = reworded(before.proposal(), before.letThrough(), moderator);
        boolean newest = place.part().equals(String.valueOf(dossier.newest().number()));
        if (place.kind() == Kind.RATIONALE && newest)
            published.lay(dossier.proposal().id(), text);
    }

    private Dossier reworded(long number, boolean letThrough, UUID moderator) {
        Dossier dossier = fetch.visible(number, letThrough ? null : moderator);
        journal.record(
                new ProposalReworded(Ids.next(), moderator, clock.instant(), fetch.ref(dossier, dossier.proposal())));
        return dossier;
    }
}
