package io.rungs.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Which revisions came of a cause: of a proposal, or of an import.
public interface RevisionsOfCause {
    /// One skill's revision.
    record RevisionRef(SkillRef skill, int revision) {}

    /// In the order of their publication; none before it was published.
    List<RevisionRef> of(UUID cause);

    /// The skills of which each of them changed several; what changed one alone is left out.
    Map<UUID, List<UUID>> ofSeveral(Collection<UUID> causes);
}
