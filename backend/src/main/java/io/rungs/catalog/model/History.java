package io.rungs.catalog.model;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.view.Blame;
import io.rungs.catalog.view.Revision;
import io.rungs.kernel.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the pages read of skills besides their profiles.
public interface History {
    /// Newest first.
    Page<Revision> revisions(SkillRef skill, @Nullable String cursor);

    Optional<Revision> revision(SkillRef skill, int number);

    /// For each cell that says something now, the revision that last changed it.
    List<Blame> blame(SkillRef skill);
}
