package io.rungs.text;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/// Words of any script in small letters from a to z, for addresses and handles: as they sound, where that is known
/// of the script, and without marks.
public final class Latin {
    /// Words end where Han and another script meet, since nobody writes a space there.
    private static final Pattern BESIDE_HAN = Pattern.compile(
            "(?<=\\p{IsHan})(?=[\\p{L}\\p{N}&&[^\\p{IsHan}]])|(?<=[\\p{L}\\p{N}&&[^\\p{IsHan}]])(?=\\p{IsHan})");

    private Latin() {}

    /// Loaded by the first who asks: it is a dictionary.
    private static final class Tables {
        /// What is neither a letter nor a mark is left, but for the signs that only say how a letter sounds.
        static final Transliterator ALL = Transliterator.getInstance(
                "NFKC; Any-Latin; [:Lm:] Remove; NFKC; Latin-ASCII; Any-Lower; NFKD; [:M:] Remove");

        private Tables() {}
    }

    /// What cannot be said in these letters stays as it is.
    public static String of(String words) {
        return Tables.ALL.transliterate(BESIDE_HAN.matcher(words).replaceAll(" "));
    }
}
