package io.rungs.catalog.model;

import io.rungs.catalog.view.SkillProfile;
import java.util.Optional;
import java.util.UUID;

/// Where the profile pages are read.
public interface Profiles {
    /// Which bytes a page shows: they change when one of these does. `taxonomy` counts the changes of names.
    record Key(UUID revision, long taxonomy) {}

    /// The key of the skill's newest revision.
    Optional<Key> newest(String slug);

    Optional<Key> numbered(String slug, int revision);

    SkillProfile read(Key key);
}
