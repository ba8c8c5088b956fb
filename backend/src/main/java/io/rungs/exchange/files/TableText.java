package io.rungs.exchange.files;

import java.util.regex.Pattern;

/// How texts stand in the cells of tables. Spreadsheets take a cell that begins with a minus for a formula, and
/// most texts here are lists: so tables write items with a dot. Whatever reads a table takes the dot for the mark
/// of an item, as people type it; a line that begins with one of its own is kept apart by a backslash.
///
/// | text | cell |
/// |---|---|
/// | `- Names it` | `• Names it` |
/// | `• Names it` | `\• Names it` |
/// | `=1+1` (CSV alone) | `'=1+1` |
/// | `a;=1+1` (CSV alone: some spreadsheets part there) | `a;'=1+1` |
final class TableText {
    private static final Pattern ITEM = Pattern.compile("(?m)^([ \\t]*)- (?=\\S)");
    private static final Pattern DOTTED = Pattern.compile("(?m)^([ \\t]*)(\\\\*)(?=• )");
    private static final Pattern DOT = Pattern.compile("(?m)^([ \\t]*)• (?=\\S)");
    private static final Pattern APART = Pattern.compile("(?m)^([ \\t]*)\\\\(\\\\*)(?=• )");

    /// At the beginning of a cell, and where a spreadsheet begins one that parts at semicolons, tabs or line ends.
    private static final Pattern ACTIVE = Pattern.compile("(^)('*)(?=[=+\\-@\\t\\r])|([;\\t\\n])('*)(?=[=+\\-@])");
    private static final Pattern GUARDED = Pattern.compile("(^)'('*)(?=[=+\\-@\\t\\r])|([;\\t\\n])'('*)(?=[=+\\-@])");

    private TableText() {}

    static String written(String text) {
        String apart = DOTTED.matcher(text).replaceAll("$1\\\\$2");
        return ITEM.matcher(apart).replaceAll("$1• ");
    }

    static String read(String cell) {
        String items = DOT.matcher(cell).replaceAll("$1- ");
        return APART.matcher(items).replaceAll("$1$2");
    }

    /// So that no spreadsheet computes it: an apostrophe more than it has.
    static String guarded(String cell) {
        return ACTIVE.matcher(cell).replaceAll("$1$3'$2$4");
    }

    static String unguarded(String cell) {
        return GUARDED.matcher(cell).replaceAll("$1$3$2$4");
    }
}
