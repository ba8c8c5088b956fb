package io.rungs.browse.view;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened, and what it happened to: nothing of what it says. Pages read that again.
///
/// @param id of what happened: whatever comes twice, came before under the same id
/// @param type a stable name, as `proposals.submitted`
/// @param skills the skills that it touches, or touched
/// @param proposal the number of the proposal that it is about, or on whose page it was said
public record Happened(
        UUID id,
        String type,
        List<UUID> skills,
        @Nullable Long proposal,
        @Nullable UUID thread) {}
