package io.rungs.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A part of a list, and the cursor of the next part; no cursor means that this was the last.
public record Page<T>(List<T> items, @Nullable String next) {
    /// Of texts of people in an answer, as they were written and as they are drawn.
    public static final int MOST_BYTES = 300_000;

    /// Makes a page of rows that were read with a limit one larger than `size`, so that a further row shows that
    /// there is more.
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Object> key) {
        if (rows.size() <= size) return new Page<>(rows, null);
        var items = rows.subList(0, size);
        return new Page<>(List.copyOf(items), Cursor.of(key.apply(items.getLast())));
    }

    /// As [#of(List,int,Function)], but what people wrote ends a page too, once it comes to [#MOST_BYTES].
    ///
    /// @param bytes about how many an item comes to in an answer
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Object> key, ToIntFunction<T> bytes) {
        return of(rows, fitting(rows.subList(0, Math.min(size, rows.size())), MOST_BYTES, bytes), key);
    }

    /// How many of the first of these have room together: one at least, however large it is.
    public static <T> int fitting(List<T> items, int most, ToIntFunction<T> bytes) {
        int room = most;
        for (int i = 0; i < items.size(); i++) {
            room -= bytes.applyAsInt(items.get(i));
            if (room < 0) return Math.max(i, 1);
        }
        return items.size();
    }

    /// A part that ends at the key; without one it was the last.
    public static <T> Page<T> endingAt(List<T> items, @Nullable Object key) {
        return new Page<>(List.copyOf(items), key == null ? null : Cursor.of(key));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
