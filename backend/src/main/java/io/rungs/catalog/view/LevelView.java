package io.rungs.catalog.view;

import org.jspecify.annotations.Nullable;

/// A level with its name, where it stands (1 is the lowest), and what it means here.
public record LevelView(
        String level, String name, int rank, @Nullable String definition) {}
