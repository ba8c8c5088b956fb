package io.rungs.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that carry what a statement says, by which another one is known as its counterpart. Where a script
/// parts no words by spaces, or ends them by what they do in the sentence, pairs of letters stand for words.
final class ContentWords {
    /// Words of two statements beyond which only those are the same that are equal.
    private static final int MOST_COMPARED = 60;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int ENDING = 3;
    private static final int SHORTEST_NEAR = 5;
    private static final int NEAR = 2;
    /// Whoever slips in a longer one is not understood.
    private static final int LONGEST_NEAR = 40;

    /// Holding two statements against each other costs as much as so many words, however short they are.
    private static final int A_PAIR = 10;

    /// Whether two words are near costs so many times what it does whether they are the same.
    private static final int A_NEAR_LOOK = 4;

    private static final String ADDRESS_SIGN = "://";
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\p{L})\\p{L}{2,10}+://\\S++");

    private static final Set<String> STEPS = Set.of(("a also an and are as at be been being but by few for from has"
                    + " have how in into is it its many more most much no not of on one only or other others our own same"
                    + " so some such than that the their them then there these they this those through to very was we"
                    + " were what when where which while who whose with within you your")
            .split(" "));

    /// They say how much is meant, each as good as the other.
    private static final Set<String> EVERY = Set.of("all", "any", "both", "each", "every", "whole");

    private static final Set<Character.UnicodeScript> IN_PAIRS = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.THAI);

    /// All of its words, the signs that carry meaning among them.
    final List<String> essence;

    private final List<String> words;
    private final Effort effort;

    private ContentWords(List<String> essence, List<String> words, Effort effort) {
        this.essence = essence;
        this.words = words;
        this.effort = effort;
    }

    static ContentWords of(String statement) {
        return of(statement, Effort.endless());
    }

    static ContentWords of(String statement, Effort effort) {
        String said = Unmarked.of(statement);
        List<String> essence = Essence.of(said);
        List<String> words = new ArrayList<>();
        for (String token : said.contains(ADDRESS_SIGN) ? Essence.of(withoutAddresses(said)) : essence)
            if (isContent(token)) addTo(words, EVERY.contains(token) ? "every" : token);
        return new ContentWords(essence, words.isEmpty() ? essence : words, effort);
    }

    /// Where something can be read up is asked of nobody.
    private static String withoutAddresses(String said) {
        return ADDRESS.matcher(said).replaceAll(" ");
    }

    static ContentWords of(List<ContentWords> several) {
        List<String> words = new ArrayList<>();
        several.forEach(it -> words.addAll(it.words));
        return new ContentWords(words, words, several.isEmpty() ? Effort.endless() : several.getFirst().effort);
    }

    /// All that is read, words of unparted scripts by pairs.
    static List<String> pieces(List<String> essence) {
        List<String> pieces = new ArrayList<>();
        essence.forEach(it -> addTo(pieces, it));
        return pieces;
    }

    static boolean isContent(String token) {
        return isWord(token) && !STEPS.contains(token);
    }

    static boolean isEvery(String word) {
        return EVERY.contains(word);
    }

    static boolean isWord(String token) {
        int first = token.codePointAt(0);
        return Essence.letter(first) || Essence.digit(first);
    }

    private static void addTo(List<String> words, String token) {
        int[] letters = token.codePoints().toArray();
        if (letters.length < 2 || !IN_PAIRS.contains(Character.UnicodeScript.of(letters[0]))) words.add(token);
        else for (int i = 1; i < letters.length; i++) words.add(new String(letters, i - 1, 2));
    }

    int size() {
        return words.size();
    }

    List<String> words() {
        return words;
    }

    /// Whether so much may still be looked at.
    boolean spend(long words) {
        return effort.spend(words);
    }

    /// Whether most of them stand among the others.
    boolean mostlyIn(ContentWords others) {
        return 2 * common(others, size()) > size();
    }

    /// How many of both are the same, each counted once. Inflections and slips of the pen make no other word.
    int common(ContentWords others) {
        return common(others, 0);
    }

    /// As [#common], where no more is asked than whether that is most of so many words, and how many if it is: what
    /// cannot come to that is not looked at further.
    int common(ContentWords others, int of) {
        if (!effort.spend(A_PAIR + size() + others.size())) return 0;
        Map<String, Integer> left = new HashMap<>();
        others.words.forEach(it -> left.merge(it, 1, Integer::sum));
        List<String> without = new ArrayList<>();
        for (String word : words) if (!takes(left, word)) without.add(word);
        int same = size() - without.size();
        int perhaps = same + Math.min(without.size(), others.size() - same);
        if (2 * perhaps <= of || size() > MOST_COMPARED || others.size() > MOST_COMPARED) return same;
        for (String word : without) {
            if (!effort.spend((long) A_NEAR_LOOK * left.size())) return same;
            same += left.keySet().stream()
                    .filter(it -> near(word, it))
                    .findFirst()
                    .filter(it -> takes(left, it))
                    .map(_ -> 1)
                    .orElse(0);
        }
        return same;
    }

    private static boolean takes(Map<String, Integer> left, String word) {
        Integer count = left.get(word);
        if (count == null) return false;
        if (count == 1) left.remove(word);
        else left.put(word, count - 1);
        return true;
    }

    static boolean near(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (one.charAt(0) != other.charAt(0) || longer > LONGEST_NEAR) return false;
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) same++;
        return same >= SHORTEST_BEGINNING && shorter - same <= 1 && longer - same <= Math.max(ENDING, same - 1)
                || shorter >= SHORTEST_NEAR && longer - shorter <= NEAR && Distance.within(NEAR, one, other);
    }
}
