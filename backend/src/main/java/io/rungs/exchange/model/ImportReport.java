package io.rungs.exchange.model;

import java.util.List;

/// What a file would bring about, held against what was published when it was read. Its lines are a list of their
/// own.
///
/// @param rows that say something
/// @param makes what the file names and nobody knows
/// @param skills how many would get another revision, or come
/// @param operations how many changes that is
/// @param proposals in how many proposals they would stand
public record ImportReport(
        int rows,
        int fresh,
        int changed,
        int unchanged,
        int collides,
        int refused,
        List<MissingEntry> makes,
        int skills,
        int operations,
        int proposals) {
    /// Something that would be made, by what it would be called.
    public record MissingEntry(RowKind kind, String slug, String name) {}
}
