package io.rungs.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts a text into words, runs of whitespace and single signs; joined again they are the text.
///
/// Each is made of whole grapheme clusters: no accent is cut from its letter, no family of emoji apart. Numbers
/// (1.5) and contractions (don't) are one word; in scripts that write no spaces every ideograph is one. No loop
/// here can give back what it took, so that no text is slow to cut.
final class Tokens {
    private static final String LETTERS = "(?:(?=[\\p{L}\\p{M}\\p{N}&&[^\\p{IsIdeographic}]])\\X)++";
    private static final String SPACES = "(?:(?=\\p{IsWhite_Space})\\X)++";
    private static final Pattern TOKEN = Pattern.compile(
            LETTERS + "(?:(?:['’](?=\\p{L})|(?<=\\p{N})[.,](?=\\p{N}))" + LETTERS + ")*+|" + SPACES + "|\\X");

    private Tokens() {}

    static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }

    static int words(String text) {
        return (int) of(text).stream().filter(Tokens::isWord).count();
    }
}
