package io.rungs.text;

import java.util.HashMap;
import java.util.Map;

/// Many texts that are held against each other: each is read once, and all of them together may cost what their
/// length allows.
public final class Wordings {
    /// Less than it takes to read them.
    private static final long WORDS_A_CHARACTER = 12;

    /// Honest texts of a hundred and fifty roles, each of a line or two, take a fifth of it.
    private static final long ALWAYS = 10_000_000;

    private final Map<String, Wording> known = new HashMap<>();
    private final Effort effort;

    /// @param characters of all of them
    public Wordings(long characters) {
        effort = Effort.of(ALWAYS + WORDS_A_CHARACTER * characters);
    }

    public Wording of(String text) {
        return known.computeIfAbsent(text, it -> new Wording(it, effort));
    }
}
