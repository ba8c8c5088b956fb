package io.rungs.discussion.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which proposals were made of which comments.
public interface Origins {
    /// Of one comment at most.
    void add(UUID proposal, UUID comment);

    Optional<UUID> commentOf(UUID proposal);

    /// By the comments, newest first, a few of each; what none was made of is missing.
    Map<UUID, List<UUID>> madeOf(Collection<UUID> comments);
}
