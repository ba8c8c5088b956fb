package io.rungs.proposals.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a proposal ended.
public record Closing(Instant at, UUID by, @Nullable String reason) {}
