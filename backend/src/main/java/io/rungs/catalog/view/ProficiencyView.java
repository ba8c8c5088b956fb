package io.rungs.catalog.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proficiency with its name, what stands for it where there is no room, where it stands (1 is the lowest), and
/// what it means here.
///
/// @param id stays, whatever address it gets
public record ProficiencyView(
        UUID id,
        String proficiency,
        String letter,
        String name,
        int rank,
        @Nullable String definition) {}
