package io.rungs.exchange.model;

/// A word that stands in a file in the place of something that is known here, and which nobody knows.
///
/// @param rows in how many rows it stands
public record FileWord(SheetColumn column, String written, int rows) {
    /// As what is said of words is told apart.
    public String key() {
        return SaidHeads.word(column, written);
    }

    public FileWord once() {
        return new FileWord(column, written, rows + 1);
    }
}
