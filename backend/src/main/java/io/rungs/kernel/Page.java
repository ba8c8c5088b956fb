package io.rungs.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list, and the cursor of the next part; no cursor means that this was the last.
public record Page<T>(List<T> items, @Nullable String next) {
    /// Makes a page of rows that were read with a limit one larger than `size`, so that a further row shows that
    /// there is more.
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Object> key) {
        if (rows.size() <= size) return new Page<>(rows, null);
        var items = rows.subList(0, size);
        return new Page<>(List.copyOf(items), Cursor.of(key.apply(items.getLast())));
    }

    /// A part that ends at the key; without one it was the last.
    public static <T> Page<T> endingAt(List<T> items, @Nullable Object key) {
        return new Page<>(List.copyOf(items), key == null ? null : Cursor.of(key));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), next);
    }
}
