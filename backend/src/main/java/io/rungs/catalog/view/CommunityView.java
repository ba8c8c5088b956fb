package io.rungs.catalog.view;

import org.jspecify.annotations.Nullable;

/// What the community calls itself, and what it says of itself in a line.
///
/// @param version of the taxonomy, which counts such names too: whoever changes it says what they have seen
public record CommunityView(@Nullable String name, @Nullable String line, long version) {}
