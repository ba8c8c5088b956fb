package io.rungs.proposals.show;

import static java.util.stream.Collectors.toMap;

import io.rungs.identity.ShownTexts;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Outlines;
import io.rungs.proposals.core.ProposedWords;
import io.rungs.proposals.core.ProposedWords.Said;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Onlookers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words that proposals propose, change by change, for whoever takes them away. What is published is the
/// page's, no longer a person's.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WordsOfProposals implements ShownTexts {
    private static final Pattern POSITION = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

    private final ProposedWords words;
    private final PagesOfTexts pages;
    private final Outlines outlines;
    private final Hearings hearings;
    private final Onlookers onlookers;

    WordsOfProposals(
            ProposedWords words, PagesOfTexts pages, Outlines outlines, Hearings hearings, Onlookers onlookers) {
        this.words = words;
        this.pages = pages;
        this.outlines = outlines;
        this.hearings = hearings;
        this.onlookers = onlookers;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PROPOSED);
    }

    /// By the content of what said it first: alike wherever it was proposed.
    @Override
    public List<Place> versions(Place place) {
        var at = POSITION.matcher(place.part());
        if (!at.matches()) return List.of(place);
        return words.content(place.id(), Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2))).stream()
                .map(content -> new Place(Kind.PROPOSED, place.id(), content))
                .toList();
    }

    @Override
    public Map<Place, Spot> spots(Collection<Place> places, UUID viewer) {
        var proposals = places.stream().distinct().collect(toMap(Function.identity(), Place::id));
        return pages.spots(proposals, viewer);
    }

    @Override
    public Optional<Shown> find(Place place, UUID viewer) {
        try {
            return outlines.find(place.id())
                    .map(it -> hearings.lock(it.number(), viewer).dossier())
                    .filter(it -> it.proposal().status() != Status.PUBLISHED)
                    .flatMap(it -> said(place, it))
                    .map(it -> new Shown(it.author(), it.text(), place.id(), it.letThrough()));
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean shows(Place place, String text, UUID viewer) {
        return find(place, viewer).isPresent() && words.stands(place.id(), place.part(), text);
    }

    /// Not in a draft, which is its author's alone.
    private Optional<Said> said(Place place, Dossier seen) {
        return words.find(place.id(), place.part(), seen.newest().number());
    }

    @Override
    public void hide(Place place, String said, String instead, UUID moderator) {
        Dossier seen = seen(place, moderator);
        words.hide(place.id(), place.part(), seen.newest().number(), instead);
        reworded(place, seen, moderator);
    }

    @Override
    public void show(Place place, String instead, String said, UUID moderator) {
        Dossier seen = seen(place, moderator);
        words.show(place.id(), place.part());
        reworded(place, seen, moderator);
    }

    private Dossier seen(Place place, UUID moderator) {
        return onlookers.visible(outlines.find(place.id()).orElseThrow().number(), moderator);
    }

    private void reworded(Place place, Dossier seen, UUID moderator) {
        boolean letThrough = said(place, seen).orElseThrow().letThrough();
        pages.reproposed(seen.proposal().number(), letThrough, moderator);
    }
}
