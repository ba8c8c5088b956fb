package io.rungs.moderation.model;

import io.rungs.text.TakenAway;
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

    /// Those hidden still, at most so many before that one, newest first.
    List<HiddenText> page(@Nullable UUID before, int limit);

    /// Those hidden still of these things, oldest first.
    List<HiddenText> of(Collection<UUID> subjects);

    /// What all could read on these pages that was hidden since and is so still, newest first; at most so many.
    List<TakenAway> takenFrom(Collection<UUID> pages, Instant since, int most);

    /// The pages on which something is hidden still, in no order; at most so many.
    List<UUID> pages(int most);

    void over(UUID id, UUID by, Instant at);
}
