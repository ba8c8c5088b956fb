package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.WordEdit.Op;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordDiffLawsTest {
    @Property
    void what_is_equal_or_deleted_is_the_text_before(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(joinedWithout(Op.INSERT, WordDiff.between(before, after))).isEqualTo(before);
    }

    @Property
    void what_is_equal_or_inserted_is_the_text_after(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(joinedWithout(Op.DELETE, WordDiff.between(before, after))).isEqualTo(after);
    }

    @Property
    void the_laws_hold_for_any_characters(@ForAll String before, @ForAll String after) {
        List<WordEdit> edits = WordDiff.between(before, after);
        assertThat(joinedWithout(Op.INSERT, edits)).isEqualTo(before);
        assertThat(joinedWithout(Op.DELETE, edits)).isEqualTo(after);
    }

    @Property
    void equal_texts_have_no_edits(@ForAll("texts") String text) {
        assertThat(WordDiff.between(text, text)).allMatch(edit -> edit.op() == Op.EQUAL);
        assertThat(WordDiff.summary(WordDiff.between(text, text))).isEqualTo("No changes");
    }

    @Property
    void runs_are_never_empty_and_never_repeat_their_kind(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        List<WordEdit> edits = WordDiff.between(before, after);
        assertThat(edits).noneMatch(edit -> edit.text().isEmpty());
        for (int i = 1; i < edits.size(); i++) {
            Op previous = edits.get(i - 1).op();
            Op next = edits.get(i).op();
            assertThat(next).isNotEqualTo(previous);
            if (previous == Op.INSERT) assertThat(next).isEqualTo(Op.EQUAL);
        }
    }

    /// In a line, words that came and went are parted from the next such words by three shared ones at least.
    @Property
    void no_replacement_stands_close_to_another(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<WordEdit> edits = WordDiff.between(before, after);
        for (int i = 2; i + 2 < edits.size(); i++) {
            String between = edits.get(i).text();
            boolean parts = edits.get(i).op() == Op.EQUAL && !between.contains("\n");
            boolean replaced =
                    edits.get(i - 1).op() == Op.INSERT && edits.get(i - 2).op() == Op.DELETE;
            boolean replaces =
                    edits.get(i + 1).op() == Op.DELETE && edits.get(i + 2).op() == Op.INSERT;
            if (parts && replaced && replaces) assertThat(Tokens.words(between)).isGreaterThanOrEqualTo(3);
        }
    }

    @Property
    void no_grapheme_cluster_is_cut(@ForAll("clusters") String before, @ForAll("clusters") String after) {
        List<WordEdit> edits = WordDiff.between(before, after);
        assertThat(clustersOf(edits, Op.INSERT)).isEqualTo(clusters(before));
        assertThat(clustersOf(edits, Op.DELETE)).isEqualTo(clusters(after));
    }

    /// Few words, so that texts share many of them.
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "model", "Model", "of", "risk", "train", "1.5", "don't", " ", "  ", "\n", ", ", ".", "é", "设")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(words.size() % 2 == 0 ? " " : "", words));
    }

    /// What readers see as one letter or sign, whole and in the parts that a cut would leave: joined at random they
    /// are clusters of all kinds.
    @Provide
    Arbitrary<String> clusters() {
        return Arbitraries.of(
                        // letters, marks, joiners
                        "a",
                        "Z",
                        "1",
                        "é",
                        "e\u0301",
                        "\u0301",
                        "\u200d",
                        "\u200c",
                        "\ufe0f",
                        "\u20e3",
                        // emoji: a family, tones of skin, flags, a flag of tags
                        "👩",
                        "👨\u200d👩\u200d👧",
                        "👍🏽",
                        "🏽",
                        "🇩🇪",
                        "🇩",
                        "🏴\udb40\udc67\udb40\udc62\udb40\udc7f",
                        // Devanagari, Thai, Hangul whole and in jamo, an Arabic sign that is written over what follows
                        "क्\u200dष",
                        "क्ष",
                        "ि",
                        "ำ",
                        "각",
                        "ᄀ",
                        "ᅡ",
                        "ᆨ",
                        "\u0600",
                        "ﾞ",
                        "设",
                        "设\ufe00",
                        " ",
                        "\n",
                        "\r\n",
                        ".",
                        ",",
                        "'",
                        "’")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static List<String> clustersOf(List<WordEdit> edits, Op without) {
        return edits.stream()
                .filter(edit -> edit.op() != without)
                .flatMap(edit -> clusters(edit.text()).stream())
                .toList();
    }

    private static List<String> clusters(String text) {
        var cut = BreakIterator.getCharacterInstance(Locale.ROOT);
        cut.setText(text);
        List<String> clusters = new ArrayList<>();
        int from = cut.first();
        for (int to = cut.next(); to != BreakIterator.DONE; to = cut.next()) {
            clusters.add(text.substring(from, to));
            from = to;
        }
        return clusters;
    }

    private static String joinedWithout(Op op, List<WordEdit> edits) {
        return edits.stream()
                .filter(edit -> edit.op() != op)
                .map(WordEdit::text)
                .collect(Collectors.joining());
    }
}
