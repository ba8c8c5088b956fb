package io.rungs.exchange.model;

import org.jspecify.annotations.Nullable;

/// Where in a file something stands, as people count: from one.
///
/// @param sheet of a workbook; of several files that are read as one, which file
/// @param column of a table which cell; of a text which character; 0 for the whole line
public record Spot(@Nullable String sheet, int line, int column) {
    public static final Spot NOWHERE = new Spot(null, 0, 0);

    private static final int LETTERS = 26;

    public static Spot at(int line, int column) {
        return new Spot(null, line, column);
    }

    public Spot of(String file) {
        return new Spot(sheet == null ? file : file + " " + sheet, line, column);
    }

    /// As a spreadsheet calls a column: 1 is A, 28 is AB.
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS)
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        return letters.toString();
    }
}
