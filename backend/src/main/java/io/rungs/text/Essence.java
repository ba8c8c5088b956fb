package io.rungs.text;

import io.rungs.kernel.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// What is left of a text without case, spacing and punctuation: its words, and the signs that carry meaning.
final class Essence {
    private static final String SIGNS = "%‰&#@*/\\§†‡^";
    private static final String APOSTROPHES = "'’ʼ";
    private static final String QUOTES = "\"'";

    private final int[] text;
    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Essence(String text) {
        this.text = text.codePoints().toArray();
    }

    static List<String> of(String text) {
        return new Essence(Letters.small(composed(text))).read();
    }

    /// As [#of], in the case in which they are written.
    static List<String> written(String text) {
        return new Essence(composed(text)).read();
    }

    private static String composed(String text) {
        return Letters.in(Normalizer.Form.NFC, text);
    }

    static boolean letter(int c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /// Digits of every script, and what is written like R².
    static boolean digit(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private List<String> read() {
        for (int i = 0; i < text.length; i++) {
            if (letter(text[i]) || digit(text[i])) word.appendCodePoint(text[i]);
            else if (!insideWord(i)) readSign(i);
        }
        endWord();
        return tokens;
    }

    private void readSign(int i) {
        endWord();
        if (dash(text[i]) && beforeDigit(i)) tokens.add("-");
        else if (carriesMeaning(i)) tokens.add(Character.toString(text[i]));
    }

    private void endWord() {
        if (word.isEmpty()) return;
        tokens.add(word.toString());
        word.setLength(0);
    }

    /// Apostrophes between letters, soft hyphens and joiners do not part a word.
    private boolean insideWord(int i) {
        if (Character.getType(text[i]) == Character.FORMAT) return true;
        return APOSTROPHES.indexOf(text[i]) >= 0 && !word.isEmpty() && i + 1 < text.length && letter(text[i + 1]);
    }

    /// Signs like < + € °, and points, commas and dashes before a digit: 1.5 is not 15.
    private boolean carriesMeaning(int i) {
        if (SIGNS.indexOf(text[i]) >= 0) return true;
        return switch (Character.getType(text[i])) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL -> true;
            case Character.OTHER_PUNCTUATION, Character.CONNECTOR_PUNCTUATION ->
                beforeDigit(i) && QUOTES.indexOf(text[i]) < 0;
            default -> false;
        };
    }

    private boolean beforeDigit(int i) {
        return i + 1 < text.length && digit(text[i + 1]);
    }

    private static boolean dash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
