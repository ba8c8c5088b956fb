package io.rungs.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells a correction of spelling from a change of meaning, so that only the former takes the short way.
///
/// When in doubt the answer is no: a correction that is reviewed costs a minute, a requirement that slips through
/// costs trust.
public final class Similarity {
    private static final int MOST_WORDS = 2;
    private static final int MOST_EDITS = 2;
    private static final int SHORTEST_WORD = 5;
    private static final int LONGEST_WORD = 40;

    /// Joined with what follows they make another word: "not able", "notable"; "in formal", "informal".
    private static final Set<String> OPENERS = Set.of("a", "in", "never", "no", "none", "nor", "not", "without");

    /// Beginnings that turn a word into its opposite; one of each pair is enough (micro, macro).
    private static final List<String> TURNS = List.of(
            "a", "an", "anti", "de", "dis", "ex", "hypo", "il", "im", "in", "intra", "ir", "maj", "max", "micro", "mis",
            "non", "un");

    /// Words that another one like them must not replace: negations, obligations, numbers.
    private static final Set<String> WEIGHTY =
            Set.of(("cannot except hardly neither never nobody nothing nowhere rarely seldom unless without "
                            + "arent couldnt didnt doesnt hadnt hasnt havent mightnt mustnt neednt shouldnt "
                            + "wasnt werent wouldnt could might shall should would "
                            + "three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                            + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
                            + "first third fourth fifth sixth seventh eighth ninth tenth")
                    .split(" "));

    private Similarity() {}

    /// True when only case, spacing or punctuation differ, or at most two long words, each by a slip of the pen.
    public static boolean editorial(String before, String after) {
        List<String> olds = Essence.of(before);
        List<String> news = Essence.of(after);
        return sameLetters(olds, news) || onlySlips(olds, news);
    }

    private static boolean sameLetters(List<String> olds, List<String> news) {
        if (!String.join("", olds).equals(String.join("", news))) return false;
        Map<Integer, Gap> before = gaps(olds);
        Map<Integer, Gap> after = gaps(news);
        return innocent(before, after) && innocent(after, before);
    }

    private static boolean innocent(Map<Integer, Gap> gaps, Map<Integer, Gap> others) {
        return gaps.entrySet().stream()
                .allMatch(gap ->
                        others.containsKey(gap.getKey()) || !gap.getValue().matters());
    }

    private static Map<Integer, Gap> gaps(List<String> tokens) {
        Map<Integer, Gap> gaps = new HashMap<>();
        int offset = 0;
        for (int i = 1; i < tokens.size(); i++) {
            offset += tokens.get(i - 1).length();
            gaps.put(offset, new Gap(tokens.get(i - 1), tokens.get(i)));
        }
        return gaps;
    }

    private static boolean onlySlips(List<String> olds, List<String> news) {
        if (olds.size() != news.size()) return false;
        int slips = 0;
        for (int i = 0; i < olds.size(); i++) {
            if (olds.get(i).equals(news.get(i))) continue;
            if (++slips > MOST_WORDS || !slip(olds.get(i), news.get(i))) return false;
        }
        return true;
    }

    private static boolean slip(String before, String after) {
        return ordinary(before)
                && ordinary(after)
                && TURNS.stream().allMatch(turn -> before.startsWith(turn) == after.startsWith(turn))
                && distance(before, after) <= MOST_EDITS;
    }

    private static boolean ordinary(String word) {
        int length = word.codePointCount(0, word.length());
        return length >= SHORTEST_WORD
                && length <= LONGEST_WORD
                && !WEIGHTY.contains(word)
                && word.codePoints().allMatch(Essence::letter);
    }

    /// Levenshtein: letters put in, left out or exchanged.
    private static int distance(String before, String after) {
        int[] row = new int[after.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= before.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = diagonal + (before.charAt(i - 1) == after.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[after.length()];
    }

    /// A place between two tokens, which the other text may have closed.
    private record Gap(String left, String right) {
        boolean matters() {
            return OPENERS.contains(left)
                    || Essence.digit(left.codePointBefore(left.length())) && Essence.digit(right.codePointAt(0));
        }
    }
}
