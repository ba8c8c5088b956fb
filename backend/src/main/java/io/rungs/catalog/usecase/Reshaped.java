package io.rungs.catalog.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an act on the taxonomy came to; the page reads the rest once.
///
/// @param id of the entry that it was about; nothing where a list was put into another order
/// @param version of the taxonomy, from then on
public record Reshaped(@Nullable UUID id, long version) {}
