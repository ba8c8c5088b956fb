package io.rungs.proposals.core;

import io.rungs.proposals.Status;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a proposal ended; nobody did it where Rungs itself closed it.
///
/// @param offeredAt when its author said that others may take it on
public record Closing(
        Status as,
        Instant at,
        @Nullable UUID by,
        @Nullable String reason,
        @Nullable Instant offeredAt) {
    Closing saying(Function<Utterance, String> otherwise) {
        return reason == null ? this : new Closing(as, at, by, otherwise.apply(new Utterance(reason, at)), offeredAt);
    }

    Closing offered(Instant now) {
        return new Closing(as, at, by, reason, now);
    }
}
