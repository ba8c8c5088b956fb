package io.rungs.proposals.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where suggested wordings are kept; none is ever deleted.
public interface Suggestions {
    void add(UUID proposal, List<Suggestion> suggestions);

    /// All of a proposal, oldest first.
    List<Suggestion> of(UUID proposal);

    /// The patch set took it in.
    void applied(UUID suggestion, int patchSet, Instant at);

    void declined(UUID suggestion, Instant at);
}
