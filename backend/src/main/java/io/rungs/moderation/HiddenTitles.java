package io.rungs.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Titles that moderators took away, for whoever has kept some as they were once.
public interface HiddenTitles {
    /// What is shown in their place.
    String INSTEAD = "Title hidden by a moderator";

    /// Those of these that are hidden, each with the proposals that it was taken from; another one may be called
    /// the same.
    Map<String, Set<UUID>> among(Collection<String> titles);
}
