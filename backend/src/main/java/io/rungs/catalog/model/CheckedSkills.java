package io.rungs.catalog.model;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The published skills one after the other, for whoever looks through all of them.
public interface CheckedSkills {
    /// A skill, and which of its revisions is published now.
    record Newest(SkillRef skill, int revision) {}

    /// What a skill says as it is published now, and the cells that say something.
    record Published(Profile profile, Map<Place, UUID> cells) {}

    boolean isDomain(String slug);

    /// Those that come after the slug, in the order of the slugs.
    List<Newest> after(@Nullable String slug, @Nullable String domain, int limit);

    /// What these say, by their ids.
    Map<UUID, Published> read(Collection<Newest> skills);
}
