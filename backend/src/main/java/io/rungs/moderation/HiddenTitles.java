package io.rungs.moderation;

import java.util.Collection;
import java.util.Set;

/// Titles that moderators took away, for whoever has kept some as they were once.
public interface HiddenTitles {
    /// What is shown in their place.
    String INSTEAD = "Title hidden by a moderator";

    /// Those of these that are hidden.
    Set<String> among(Collection<String> titles);
}
