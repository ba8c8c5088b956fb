package io.rungs.proposals.core;

import io.rungs.identity.ShownTexts.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people wrote on and about proposals, text by text.
public interface Remarks {
    /// A text with its author and the number of its proposal, and whether all may read it.
    record Remark(long proposal, UUID author, String text, boolean letThrough) {}

    /// The version that all read and the one that was submitted last, each by when it was submitted.
    List<Place> versions(Place place);

    /// Of which proposal each of these texts is; one that there is not is missing.
    Map<Place, UUID> proposals(Collection<Place> places);

    /// Nothing where nothing is said.
    Optional<Remark> find(Place place);

    /// Whether it says that, in any version of it, those of drafts included.
    boolean stands(Place place, String text);

    /// Puts other words there, in each version that said the same; the proposal counts as changed.
    void replace(Place place, String was, String text);

    /// Nobody applies the suggested wording while it is hidden.
    void suspend(UUID suggestion, Instant since);

    void resume(UUID suggestion);
}
