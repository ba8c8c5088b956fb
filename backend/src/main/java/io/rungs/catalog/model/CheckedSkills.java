package io.rungs.catalog.model;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The published skills one after the other, for whoever looks through all of them.
public interface CheckedSkills {
    /// A skill as it is published now, and the cells that say something.
    record Published(SkillRef skill, Profile profile, Map<Place, UUID> cells) {}

    boolean isDomain(String slug);

    /// Those that come after the slug, in the order of the slugs.
    List<Published> after(@Nullable String slug, @Nullable String domain, int limit);
}
