package io.rungs.catalog.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Keeps what is wanted no longer, retired, behind that which it stood behind.
final class Retired {
    private Retired() {}

    static <E, I> List<E> among(List<E> before, List<E> active, Function<E, I> id, UnaryOperator<E> retired) {
        List<I> wanted = active.stream().map(id).toList();
        List<E> all = new ArrayList<>(active);
        int at = 0;
        for (E it : before) {
            int stays = wanted.indexOf(id.apply(it));
            if (stays >= 0) at = indexOf(all, id, id.apply(it)) + 1;
            else all.add(at++, retired.apply(it));
        }
        return all;
    }

    private static <E, I> int indexOf(List<E> all, Function<E, I> id, I wanted) {
        return all.stream().map(id).toList().indexOf(wanted);
    }
}
