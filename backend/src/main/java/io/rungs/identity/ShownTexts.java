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

    /// What is read in the place of a hidden title: it stands in many lists, and is short.
    String HIDDEN_TITLE = "Title hidden by a moderator";

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
        PROPOSED,
        /// What somebody is called.
        NAME;

        /// Whether the part only tells versions of one text apart, so that the same words are one text in all.
        public boolean inVersions() {
            return this == TITLE || this == RATIONALE || this == CLOSE_REASON;
        }
    }

    /// Which text: of the proposal, review, suggestion or thread with that id; the part is empty where there is
    /// one, and tells the versions of a title or of a reason of closing apart.
    record Place(Kind kind, UUID id, String part) {}

    /// Who wrote it, what it says, on whose page, the id of a skill, a proposal, or a person, and whether all may
    /// read it.
    record Shown(UUID author, String text, UUID page, boolean letThrough) {}

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

    /// Whether that is read there, or in another version of it, by the viewer or in a draft; nobody else changes it
    /// until the caller's transaction ends.
    default boolean shows(Place place, String text, UUID viewer) {
        return find(place, viewer).filter(it -> it.text().equals(text)).isPresent();
    }

    /// What everybody reads there from now on, instead of what its author wrote; and in each version that says the
    /// same.
    void hide(Place place, String said, String instead, UUID moderator);

    /// What its author wrote stands again wherever that was read instead.
    void show(Place place, String instead, String said, UUID moderator);
}
