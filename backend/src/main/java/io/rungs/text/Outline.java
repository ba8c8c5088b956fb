package io.rungs.text;

/// Where the lines of a description stand, one after the other: what is drawn and what counts as a statement are
/// read by the same. `blocks.ts` reads it so, too.
///
/// ```
/// You can:              BEGINS
/// - name what is owed   ITEM
///   - to whom           NESTED
///     and how much      MORE
///                       PARTS
/// – say by when         ITEM
/// Then rest.            BEGINS
/// ```
final class Outline {
    /// From so many columns on an item stands under the one before it.
    private static final int STEP = 2;

    private boolean paragraph;
    private boolean list;
    private int base;

    enum Kind {
        /// Nothing stands in it.
        PARTS,
        /// A paragraph.
        BEGINS,
        /// Another line of that.
        GOES_ON,
        ITEM,
        /// One step in and no further.
        NESTED,
        /// Another line of either.
        MORE
    }

    Kind read(String line) {
        var mark = Lines.mark(line);
        if (Lines.trim(line).isEmpty()
                || list && mark.filter(it -> it.words().isEmpty()).isPresent()) {
            paragraph = false;
            return Kind.PARTS;
        }
        if (mark.filter(this::begins).isPresent()) return item(mark.get().columns());
        if (list && Lines.columns(line) >= base + STEP) return Kind.MORE;
        boolean goesOn = paragraph;
        list = false;
        paragraph = true;
        return goesOn ? Kind.GOES_ON : Kind.BEGINS;
    }

    /// Amid a paragraph only a first number begins a list: "in version / 14. Then".
    private boolean begins(Lines.Mark mark) {
        return !mark.words().isEmpty() && (!paragraph || mark.number() == null || mark.number() == 1);
    }

    private Kind item(int columns) {
        paragraph = false;
        if (list && columns >= base + STEP) return Kind.NESTED;
        base = list ? Math.min(base, columns) : columns;
        list = true;
        return Kind.ITEM;
    }
}
