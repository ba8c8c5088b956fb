package io.rungs.exchange.model;

/// Takes what a file says, row by row as it is read.
public interface RowSink {
    void row(SheetRow row);

    /// One row, or a part of one, cannot be read; the others stand.
    void refused(Spot spot, String reason);

    /// Something was passed over that whoever made the file may have meant.
    void remarked(Spot spot, String remark);
}
