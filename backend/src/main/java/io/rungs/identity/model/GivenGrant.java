package io.rungs.identity.model;

import io.rungs.identity.Grant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A grant with who gave it and when; the settings' and the demonstration's are nobody's.
public record GivenGrant(Grant grant, @Nullable UUID by, Instant at) {}
