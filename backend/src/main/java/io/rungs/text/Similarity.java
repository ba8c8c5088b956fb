package io.rungs.text;

import io.rungs.kernel.Letters;
import java.util.ArrayList;
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
    private static final int LONGEST_SHORT_WORD = 4;
    private static final int LONGEST_WORD = 40;

    /// Joined with what follows they make another word: "not able", "notable"; "in formal", "informal".
    private static final Set<String> OPENERS = Set.of("a", "in", "never", "no", "none", "nor", "not", "without");

    /// Beginnings that turn a word into its opposite; one of each pair is enough (micro, macro).
    private static final List<String> TURNS = List.of(
            "a", "an", "anti", "de", "dis", "ex", "hypo", "il", "im", "in", "intra", "ir", "maj", "max", "micro", "mis",
            "non", "un");

    /// Words that another one like them must not replace: negations, obligations, numbers.
    private static final Set<String> WEIGHTY =
            Set.of(("all and any but can each every few for from had has her his its may more most must nine none nor"
                            + " not now off one only out over six some ten than then they two up was well were what"
                            + " when who will with five four both same once less least many much own "
                            + "cannot except hardly neither never nobody nothing nowhere rarely seldom unless without "
                            + "arent couldnt didnt doesnt hadnt hasnt havent mightnt mustnt neednt shouldnt "
                            + "wasnt werent wouldnt could might shall should would "
                            + "three seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
                            + "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
                            + "first third fourth fifth sixth seventh eighth ninth tenth")
                    .split(" "));

    private Similarity() {}

    /// True when only case, spacing or punctuation differ, or at most two words, each a slip of the pen that was
    /// mended: the old one is in no dictionary, the new one is.
    public static boolean editorial(String before, String after, Spelling spelling) {
        return editorial(List.of(before), List.of(after), spelling);
    }

    /// As [#editorial], of descriptions: emphasis, the marks of lists and the order of statements make no
    /// difference, too.
    public static boolean editorialStatements(String before, String after, Spelling spelling) {
        var olds = said(before);
        var news = said(after);
        return editorial(olds, news, spelling) || sorted(olds).equals(sorted(news));
    }

    private static List<String> said(String description) {
        return Statements.of(description).all().stream()
                .map(it -> Unmarked.of(it.text()))
                .toList();
    }

    private static List<String> sorted(List<String> statements) {
        return statements.stream()
                .map(it -> String.join(" ", Essence.of(it)))
                .filter(it -> !it.isEmpty())
                .sorted()
                .toList();
    }

    private static boolean editorial(List<String> before, List<String> after, Spelling spelling) {
        var olds = before.stream().flatMap(it -> Essence.of(it).stream()).toList();
        var news = after.stream().flatMap(it -> Essence.of(it).stream()).toList();
        return sameLetters(olds, news) || onlySlips(words(before), words(after), spelling);
    }

    /// @param name whether it begins with a capital that no beginning of a sentence asks for
    private record Word(String written, String lower, boolean name) {
        boolean sameAs(Word other) {
            return lower.equals(other.lower);
        }

        boolean isIn(Spelling spelling) {
            return spelling.knows(written) || spelling.knows(lower);
        }
    }

    private static List<Word> words(List<String> statements) {
        List<Word> words = new ArrayList<>();
        for (String statement : statements) {
            boolean first = true;
            for (String it : Essence.written(statement)) {
                String rest = first ? it.substring(Character.charCount(it.codePointAt(0))) : it;
                boolean name = rest.codePoints().anyMatch(Character::isUpperCase);
                words.add(new Word(it, Letters.small(it), name));
                first = false;
            }
        }
        return words;
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

    private static boolean onlySlips(List<Word> olds, List<Word> news, Spelling spelling) {
        if (olds.size() != news.size()) return false;
        int slips = 0;
        for (int i = 0; i < olds.size(); i++) {
            if (olds.get(i).sameAs(news.get(i))) continue;
            if (++slips > MOST_WORDS || !mended(olds.get(i), news.get(i), spelling)) return false;
        }
        return true;
    }

    private static boolean mended(Word before, Word after, Spelling spelling) {
        return !before.name
                && !after.name
                && slip(before.lower, after.lower)
                && !before.isIn(spelling)
                && after.isIn(spelling);
    }

    /// Of a short word one letter is much.
    private static boolean slip(String before, String after) {
        int most = Math.min(length(before), length(after)) <= LONGEST_SHORT_WORD ? 1 : MOST_EDITS;
        return ordinary(before)
                && ordinary(after)
                && TURNS.stream().allMatch(turn -> before.startsWith(turn) == after.startsWith(turn))
                && Distance.within(most, before, after);
    }

    private static boolean ordinary(String word) {
        return length(word) <= LONGEST_WORD
                && !WEIGHTY.contains(word)
                && word.codePoints().allMatch(Essence::letter);
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    /// A place between two tokens, which the other text may have closed.
    private record Gap(String left, String right) {
        boolean matters() {
            return OPENERS.contains(left)
                    || Essence.digit(left.codePointBefore(left.length())) && Essence.digit(right.codePointAt(0));
        }
    }
}
