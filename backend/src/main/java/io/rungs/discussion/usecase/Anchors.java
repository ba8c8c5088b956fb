package io.rungs.discussion.usecase;

import io.rungs.catalog.CellRef;
import io.rungs.catalog.Cells;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.profile.Place;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.Anchor.Spot;
import io.rungs.discussion.model.Topic;
import io.rungs.discussion.model.Topic.OfExpectation;
import io.rungs.discussion.model.Topic.OfProposal;
import io.rungs.discussion.model.Topic.OfSkill;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.PatchSets;
import io.rungs.proposals.PatchSets.Touched;
import io.rungs.proposals.ProposalRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes down what stands at the place that a new thread is about.
@Component
class Anchors {
    private final Cells cells;
    private final Heads heads;
    private final PatchSets patchSets;
    private final Quotes quotes;

    Anchors(Cells cells, Heads heads, PatchSets patchSets, Quotes quotes) {
        this.cells = cells;
        this.heads = heads;
        this.patchSets = patchSets;
        this.quotes = quotes;
    }

    /// The anchor of a thread started on the page as it is now.
    ///
    /// @throws Refusal.Invalid `cell-not-changed`, `not-quoted`
    Anchor now(Room room, @Nullable UUID cell, @Nullable String quote) {
        var anchor = now(room.topic(), cell, quote);
        quotes.require(room, anchor);
        return anchor;
    }

    private Anchor now(Topic topic, @Nullable UUID cell, @Nullable String quote) {
        return switch (topic) {
            case OfSkill(Head head) -> Anchor.none(head.revision(), null, quote);
            case OfExpectation(CellRef it, Head head) -> onExpectation(it, head, quote);
            case OfProposal(ProposalRef it) -> {
                int newest = patchSets.newest(it);
                yield cell == null ? Anchor.none(null, newest, quote) : onCell(it, newest, cell, quote);
            }
        };
    }

    /// The anchors of line comments on operations of a patch set, by their positions; of a position where it has no
    /// operation there is none.
    Map<Integer, Anchor> onOperations(ProposalRef proposal, int number, Collection<Integer> positions) {
        if (positions.isEmpty()) return Map.of();
        var commented = patchSets.touched(proposal, number).stream()
                .filter(it -> positions.contains(it.position()))
                .toList();
        var published = published(commented);
        return commented.stream()
                .collect(Collectors.toMap(Touched::position, it -> onOperation(it, number, null, published)));
    }

    private Map<UUID, Head> published(List<Touched> operations) {
        var skills = operations.stream()
                .filter(it -> it.place() != null)
                .map(Touched::skill)
                .distinct()
                .toList();
        return skills.isEmpty() ? Map.of() : heads.read(skills);
    }

    private Anchor onExpectation(CellRef cell, Head head, @Nullable String quote) {
        String text = cells.description(cell.id(), head.revision()).orElse("");
        var spot = new Spot(cell.skill().id(), new Place(cell.role().id(), cell.level()), cell.id());
        return new Anchor(spot, head.revision(), null, Anchor.print(text), quote);
    }

    private Anchor onCell(ProposalRef proposal, int newest, UUID cell, @Nullable String quote) {
        var at = cells.find(cell).orElseThrow(Anchors::notChangedThere);
        var place = new Place(at.role().id(), at.level());
        return patchSets.touched(proposal, newest).stream()
                .filter(it -> it.skill().equals(at.skill().id()) && place.equals(it.place()))
                .findFirst()
                .map(it -> onOperation(it, newest, quote, published(List.of(it))))
                .orElseThrow(Anchors::notChangedThere);
    }

    private static Anchor onOperation(
            Touched operation, int number, @Nullable String quote, Map<UUID, Head> published) {
        var place = operation.place();
        if (place == null) return Anchor.none(null, number, quote);
        var head = published.get(operation.skill());
        UUID cell = head == null ? null : head.cells().get(place);
        return new Anchor(new Spot(operation.skill(), place, cell), null, number, operation.print(), quote);
    }

    private static Refusal notChangedThere() {
        return Refusal.invalid("cell-not-changed", "cell", "Name a cell that this proposal changes.");
    }
}
