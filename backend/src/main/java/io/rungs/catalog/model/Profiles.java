package io.rungs.catalog.model;

import io.rungs.catalog.view.SkillProfile;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the profile pages are read.
public interface Profiles {
    /// Which bytes a page shows: they change when one of these does. `slug` is the skill's address now, `taxonomy`
    /// counts the changes of names, `author` is whose revision it is, as they are called now.
    record Key(
            UUID revision,
            String slug,
            long taxonomy,
            @Nullable AccountRef author) {}

    /// The key of the newest revision of the skill at this address; nothing when it is retired.
    Optional<Key> newest(String slug);

    /// Of a retired skill too.
    Optional<Key> numbered(String slug, int revision);

    /// Of the revision that was the newest at that moment, of a retired skill too; nothing before the first.
    Optional<Key> asOf(String slug, Instant moment);

    SkillProfile read(Key key);
}
