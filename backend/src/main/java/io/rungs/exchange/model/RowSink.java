package io.rungs.exchange.model;

/// Takes what a file says, row by row as it is read.
public interface RowSink {
    /// As many as one import takes.
    int MOST_ROWS = 20_000;

    void row(SheetRow row);

    /// Once all of a table is read.
    default void head(ReadHead head) {}

    /// One row, or a part of one, cannot be read; the others stand.
    void refused(Spot spot, String reason);

    /// Something was passed over that whoever made the file may have meant.
    void remarked(Spot spot, String remark);
}
