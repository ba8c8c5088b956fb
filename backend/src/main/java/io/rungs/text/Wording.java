package io.rungs.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text, whatever its case, spacing and punctuation: what another one is held against, and what
/// shows that nobody has written it yet.
public final class Wording {
    /// Share of common words from which on two texts say nearly the same.
    private static final double NEARLY = 0.9;

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 20;

    /// As people leave it who mean to come back.
    private static final Pattern MARK = Pattern.compile("\\W*(?:TBA|TBC|TBD|TODO|FIXME|WIP|XXX)\\b.*", Pattern.DOTALL);

    private static final Set<String> FILLERS = Set.of(
            "as described above",
            "coming soon",
            "same as above",
            "same as below",
            "same as the level below",
            "see the level below",
            "to be announced",
            "to be decided",
            "to be defined",
            "to be determined",
            "to be done",
            "to be written",
            "work in progress");

    /// Scripts that part no words by spaces: there a short text may say much.
    private static final Set<Character.UnicodeScript> UNPARTED = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.THAI);

    private final String text;
    private final List<String> tokens;
    private final Map<String, Integer> counts = new HashMap<>();

    private Wording(String text) {
        this.text = text;
        this.tokens = Essence.of(text);
        tokens.forEach(it -> counts.merge(it, 1, Integer::sum));
    }

    public static Wording of(String text) {
        return new Wording(text);
    }

    /// How much of one text is in another.
    public enum Likeness {
        SAME,
        NEARLY,
        DIFFERENT
    }

    public Likeness to(Wording other) {
        if (tokens.equals(other.tokens)) return Likeness.SAME;
        double share = 2.0 * common(other) / (tokens.size() + other.tokens.size());
        return share >= NEARLY ? Likeness.NEARLY : Likeness.DIFFERENT;
    }

    private int common(Wording other) {
        return counts.entrySet().stream()
                .mapToInt(it -> Math.min(it.getValue(), other.counts.getOrDefault(it.getKey(), 0)))
                .sum();
    }

    /// Whether the text only holds the place of one: "TBD", "n/a", "…", "lorem ipsum", the same word again and
    /// again, or hardly a word.
    public boolean filler() {
        String plain = String.join(" ", tokens);
        return MARK.matcher(text).matches()
                || FILLERS.contains(plain)
                || plain.contains("lorem ipsum")
                || hardlyAWord();
    }

    private boolean hardlyAWord() {
        Set<String> words = new HashSet<>();
        Tokens.of(text.toLowerCase(Locale.ROOT)).stream().filter(Tokens::isWord).forEach(words::add);
        long letters = words.stream().flatMapToInt(String::codePoints).count();
        return words.size() < FEWEST_WORDS && letters < FEWEST_LETTERS && !unparted();
    }

    private boolean unparted() {
        return text.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(UNPARTED::contains);
    }
}
