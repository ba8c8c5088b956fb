package io.rungs.proposals.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where suggested wordings are kept; none is ever deleted.
public interface Suggestions {
    void add(UUID proposal, List<Suggestion> suggestions);

    /// Those of a proposal, oldest first: of so many as are kept, those that nobody settled, and the newest.
    List<Suggestion> of(UUID proposal, int most);

    Optional<Suggestion> find(UUID proposal, UUID suggestion);

    /// Those besides that the same review offers in the same words, and that nobody settled.
    List<Suggestion> inTheSameWords(UUID proposal, Suggestion suggestion);

    /// The patch set took it in.
    void applied(UUID suggestion, int patchSet, Instant at);

    void declined(UUID suggestion, Instant at);
}
