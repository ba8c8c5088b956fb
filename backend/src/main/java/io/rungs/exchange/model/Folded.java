package io.rungs.exchange.model;

import io.rungs.kernel.Letters;
import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Names as they are told apart: not by case, width, composition or spaces of whatever kind.
public final class Folded {
    /// More than any name has, also once signs are taken apart: one may stand for eighteen letters.
    private static final int LONGEST = 240;

    /// A word of a file is looked at some thirty times, mostly in one go.
    private static final int LATELY = 4_096;

    private static final AtomicReferenceArray<@Nullable Known> KNOWN = new AtomicReferenceArray<>(LATELY);

    private record Known(String name, String folded) {}

    private Folded() {}

    /// What is too long to be a name is told apart by each of its signs.
    public static String of(String name) {
        if (name.length() > LONGEST) return name;
        int place = Math.floorMod(name.hashCode(), LATELY);
        Known known = KNOWN.get(place);
        if (known != null && known.name.equals(name)) return known.folded;
        String folded = folded(name);
        KNOWN.set(place, new Known(name, folded));
        return folded;
    }

    private static String folded(String name) {
        String apart = Letters.in(Normalizer.Form.NFKC, name);
        return apart.length() > LONGEST ? name : spaced(Letters.small(apart)).strip();
    }

    /// With one space for whatever parts words there, or is not seen.
    private static String spaced(String name) {
        var spaced = new StringBuilder(name.length());
        boolean parts = false;
        for (int i = 0; i < name.length(); ) {
            int it = name.codePointAt(i);
            i += Character.charCount(it);
            if (!isSpace(it)) spaced.appendCodePoint(it);
            else if (!parts) spaced.append(' ');
            parts = isSpace(it);
        }
        return spaced.toString();
    }

    private static boolean isSpace(int it) {
        return it == '_'
                || it == ' '
                || it >= '\t' && it <= '\r'
                || Character.isSpaceChar(it)
                || Character.getType(it) == Character.FORMAT;
    }
}
