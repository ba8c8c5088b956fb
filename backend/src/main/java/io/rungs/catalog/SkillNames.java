package io.rungs.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The names of skills by their ids.
public interface SkillNames {
    /// All of those that exist, in one query.
    Map<UUID, SkillRef> named(Collection<UUID> skills);
}
