package io.rungs.exchange.model;

import org.jspecify.annotations.Nullable;

/// What a head of a table stands for: a column of rows, or one of the cells at a level, of one role or of any. Of a
/// column that is not read nothing.
public record HeadMeaning(
        @Nullable SheetColumn column,
        @Nullable String role,
        @Nullable String level) {
    public static final HeadMeaning NOTHING = new HeadMeaning(null, null, null);
}
