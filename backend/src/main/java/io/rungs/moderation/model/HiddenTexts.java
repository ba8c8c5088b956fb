package io.rungs.moderation.model;

import io.rungs.identity.ShownTexts.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the texts lie that moderators took away; none is ever deleted.
public interface HiddenTexts {
    void add(HiddenText text);

    /// One that is hidden still.
    Optional<HiddenText> find(UUID id);

    /// The newest that is hidden at that place.
    Optional<HiddenText> at(Place place);

    /// Those hidden still, at most so many before that one, newest first.
    List<HiddenText> page(@Nullable UUID before, int limit);

    /// Those hidden still of these things, in no order.
    List<HiddenText> of(Collection<UUID> subjects);

    void over(UUID id, UUID by, Instant at);
}
