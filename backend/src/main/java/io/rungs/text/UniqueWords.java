package io.rungs.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/// Words that occur once on each side: the longest choice of them in one order (the patience diff of Bram Cohen).
final class UniqueWords {
    private static final int NONE = -1;
    private static final int TWICE = -2;
    private static final int WORD = 3;

    private UniqueWords() {}

    record Anchor(int before, int after) {}

    /// Texts are numbers of tokens; what weighs less than a word is no anchor.
    static List<Anchor> between(int[] before, int[] after, int[] weights) {
        int[] olds = places(before, weights.length);
        int[] news = places(after, weights.length);
        List<Anchor> shared = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            int token = before[i];
            if (weights[token] >= WORD && olds[token] == i && news[token] >= 0) shared.add(new Anchor(i, news[token]));
        }
        return longestRising(shared);
    }

    private static int[] places(int[] text, int tokens) {
        int[] places = new int[tokens];
        Arrays.fill(places, NONE);
        for (int i = 0; i < text.length; i++) places[text[i]] = places[text[i]] == NONE ? i : TWICE;
        return places;
    }

    private static List<Anchor> longestRising(List<Anchor> anchors) {
        int[] tails = new int[anchors.size()];
        int[] previous = new int[anchors.size()];
        int length = 0;
        for (int i = 0; i < anchors.size(); i++) {
            int pile = pileFor(anchors.get(i), anchors, tails, length);
            previous[i] = pile == 0 ? NONE : tails[pile - 1];
            tails[pile] = i;
            if (pile == length) length++;
        }
        var rising = new LinkedList<Anchor>();
        for (int i = length == 0 ? NONE : tails[length - 1]; i != NONE; i = previous[i])
            rising.addFirst(anchors.get(i));
        return rising;
    }

    private static int pileFor(Anchor anchor, List<Anchor> anchors, int[] tails, int length) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors.get(tails[middle]).after() < anchor.after()) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
