package io.rungs.catalog.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A level with its name, where it stands (1 is the lowest), and what it means here.
///
/// @param id stays, whatever address it gets
public record LevelView(
        UUID id,
        String level,
        String name,
        int rank,
        @Nullable String definition) {}
