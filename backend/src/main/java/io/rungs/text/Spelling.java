package io.rungs.text;

/// Knows how the words of a language are written.
public interface Spelling {
    /// Of a language that nobody has a dictionary of: no word is known, so none is mended.
    Spelling UNKNOWN = _ -> false;

    boolean knows(String word);
}
