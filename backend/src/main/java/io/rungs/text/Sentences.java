package io.rungs.text;

import io.rungs.kernel.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds where the sentences of a paragraph end. In doubt one goes on: points stand behind abbreviations, too.
///
/// [java.text.BreakIterator] is not asked, since it parts "e.g. Kafka" and knows no line breaks.
final class Sentences {
    private static final String POINTS = ".!?…؟۔։።";
    /// Behind these the next sentence follows without a space.
    private static final String FULL_STOPS = "。！？｡．।။";
    private static final String CLOSERS = "\"'*_`~";

    private static final Set<String> ABBREVIATIONS = Set.of(("vs cf approx resp incl excl ca dr mr mrs ms prof st jr sr"
                    + " fig figs eq sec vol pp ed eds al inc ltd corp dept est esp viz nr vgl bzw inkl exkl evtl ggf ggfs"
                    + " sog tel abb ex env max min avg")
            .split(" "));

    /// "e.g", "z.B", "U.S", "J".
    private static final Pattern LETTERS = Pattern.compile("\\p{L}(?:\\.\\p{L})*+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]++");

    private final String text;
    private final int from;
    private final int to;
    private final List<Integer> ends = new ArrayList<>();
    private int start;

    private Sentences(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.start = from;
    }

    /// Behind each sentence of the stretch, the last at its end.
    static List<Integer> ends(String text, int from, int to) {
        return from == to ? List.of() : new Sentences(text, from, to).read();
    }

    private List<Integer> read() {
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            if (c == '`') i = behindCode(i);
            else if (c == '\n') i = atLineBreak(i);
            else if (POINTS.indexOf(c) >= 0 || FULL_STOPS.indexOf(c) >= 0) i = atPoint(i);
            else i++;
        }
        if (start < to) ends.add(to);
        return ends;
    }

    /// A point in code ends nothing.
    private int behindCode(int i) {
        int ticks = i;
        while (ticks < to && text.charAt(ticks) == '`') ticks++;
        int close = text.indexOf(text.substring(i, ticks), ticks);
        return close < 0 || close >= to ? ticks : Math.min(to, close + ticks - i);
    }

    private int atLineBreak(int i) {
        int next = next(i);
        if (next < to && breaks(i, next)) end(lastSeen(i), next);
        return next;
    }

    private boolean breaks(int i, int next) {
        int last = lastSeen(i);
        boolean hard = text.startsWith("  ", last) && i - last > 1;
        char before = last > from ? text.charAt(last - 1) : ' ';
        int after = text.codePointAt(next);
        return hard
                || POINTS.indexOf(before) >= 0
                || FULL_STOPS.indexOf(before) >= 0
                || ":;".indexOf(before) >= 0
                || Character.isLetter(after) && !Character.isLowerCase(after);
    }

    /// Behind the last sign before it that is no space.
    private int lastSeen(int i) {
        int last = i;
        while (last > start && space(text.charAt(last - 1))) last--;
        return last;
    }

    private int atPoint(int i) {
        boolean stop = false;
        int behind = i;
        while (behind < to && (POINTS + FULL_STOPS).indexOf(text.charAt(behind)) >= 0)
            stop |= FULL_STOPS.indexOf(text.charAt(behind++)) >= 0;
        int closed = behind;
        while (closed < to && closes(text.charAt(closed))) closed++;
        int next = next(closed);
        if (next == to) return to;
        int line = closed;
        while (line < next && text.charAt(line) != '\n') line++;
        if (line < next) return line;
        boolean parts = next > closed || stop && closed == behind;
        if (!parts) return Math.max(next, i + 1);
        boolean goesOn = Character.isLowerCase(text.codePointAt(next))
                || !stop && behind == i + 1 && text.charAt(i) == '.' && abbreviates(i);
        if (!goesOn) end(closed, next);
        return Math.max(next, i + 1);
    }

    /// Of a word that a space follows: each is looked at once, however many points stand in it.
    private boolean abbreviates(int i) {
        int word = i;
        while (word > start && !space(text.charAt(word - 1))) word--;
        int first = word;
        while (word < i && !Character.isLetterOrDigit(text.charAt(word))) word++;
        String before = text.substring(word, i);
        return LETTERS.matcher(before).matches()
                || ABBREVIATIONS.contains(Letters.small(before))
                || first == start && NUMBER.matcher(before).matches();
    }

    private void end(int end, int next) {
        if (end > start) ends.add(end);
        start = next;
    }

    private int next(int i) {
        int next = i;
        while (next < to && space(text.charAt(next))) next++;
        return next;
    }

    private static boolean closes(char c) {
        return CLOSERS.indexOf(c) >= 0
                || switch (Character.getType(c)) {
                    case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
                    default -> false;
                };
    }

    static boolean endsWithoutSpace(String sentence) {
        return !sentence.isEmpty() && FULL_STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    }

    static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
