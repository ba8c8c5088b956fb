package io.rungs.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where texts of people stand, beside comments, for whoever takes one of them away. Each module answers for its
/// own.
public interface ShownTexts {
    /// How what is read in the place of a hidden text begins.
    String HIDDEN = "Hidden by a moderator";

    enum Kind {
        /// Of a proposal.
        TITLE,
        /// Why a proposal says what it does; the part is the number of the patch set.
        RATIONALE,
        /// Why a proposal was rejected, withdrawn or superseded.
        CLOSE_REASON,
        /// The words of a review.
        REVIEW,
        /// Why a review's verdict was lifted or dismissed.
        END_REASON,
        /// Why a warning does not hold on a proposal; the part is the finding's key.
        WAIVER,
        /// What somebody suggested instead.
        WORDING,
        /// What a thread quotes.
        QUOTE,
        /// The words of a change that a proposal makes. The part is the number of a patch set and the change's
        /// position there (`2.0`), or the change's content.
        PROPOSED
    }

    /// Which text: of the proposal, review, suggestion or thread with that id; the part is empty where there is
    /// one, and tells the versions of a title or of a reason of closing apart.
    record Place(Kind kind, UUID id, String part) {}

    /// Who wrote it, and what it says.
    record Shown(UUID author, String text) {}

    /// What the page is called on which a text stands, and its address.
    record Spot(String title, String href) {}

    Set<Kind> kinds();

    /// Where texts stand for the viewer, all at once; one whose page is none for them is missing.
    Map<Place, Spot> spots(Collection<Place> places, UUID viewer);

    /// Where such a text stands at the moment, what all read first: in more than one version where a later one is
    /// not let through.
    default List<Place> versions(Place place) {
        return List.of(place);
    }

    /// What stands there for the viewer, and nobody else changes it until the caller's transaction ends.
    Optional<Shown> find(Place place, UUID viewer);

    /// What everybody reads there from now on, instead of what its author wrote.
    void hide(Place place, String instead, UUID moderator);

    /// What its author wrote stands there again.
    void show(Place place, String text, UUID moderator);
}
