package io.rungs.bench.run;

/// What rows are measured on.
///
/// @param plans where the plans of the statements are kept
public record Ground(Installation small, Installation large, Pace pace, Plans plans) {}
