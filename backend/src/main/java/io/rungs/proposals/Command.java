package io.rungs.proposals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody did from which something follows for a proposal: its events share the cause, and nobody is told of
/// what follows from their own. `actor` is nobody where Rungs did it by itself.
public record Command(UUID cause, @Nullable UUID actor) {}
