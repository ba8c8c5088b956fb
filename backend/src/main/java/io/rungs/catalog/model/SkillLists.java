package io.rungs.catalog.model;

import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.SkillCard;
import io.rungs.kernel.Page;
import org.jspecify.annotations.Nullable;

/// What is read of many skills at once. However many there are, an answer has as many as somebody can look through.
public interface SkillLists {
    /// Where a filter is given, without the groups and domains in which nothing fits.
    Catalog catalog(SkillFilter filter);

    /// By name.
    Page<SkillCard> skills(SkillFilter filter, @Nullable String cursor);
}
