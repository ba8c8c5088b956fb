package io.rungs.proposals;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes the changes that undo revisions, each of another skill, as far as nobody changed it again since.
public interface UndoRevisions {
    /// What undoes one.
    ///
    /// @param left in sentences, what was left out because it was changed again since
    record UndoneRevision(SkillRef skill, List<Operation> operations, List<String> left) {}

    /// A skill that began with the revision is retired, unless it was changed since. In the order of the map; of
    /// what is undone already, both are empty.
    ///
    /// @param revisions by their skills, few
    List<UndoneRevision> undo(Map<UUID, Integer> revisions);
}
