package io.rungs.text;

import io.rungs.text.WordEdit.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts what is long to what a line or two of a list have room for; where something is left out stands an ellipsis.
public final class Excerpt {
    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /// The first change and what follows it, with a few words of what stays around each change.
    ///
    /// @param around so many words of what stays, on either side
    /// @param most so many words in all
    public static List<WordEdit> of(List<WordEdit> statements, int around, int most) {
        List<WordEdit> edits = joined(statements);
        List<WordEdit> cut = new ArrayList<>();
        int room = most;
        for (int at = firstChange(edits); at < edits.size(); at++) {
            var edit = edits.get(at);
            boolean last = at == edits.size() - 1;
            String text = edit.op() == Op.EQUAL ? shared(edit.text(), around, last) : edit.text();
            if (cut.isEmpty() && at > 0) cut.add(lead(edits.get(at - 1), around));
            int words = Tokens.words(text);
            if (words > room) {
                String first = first(text, room);
                if (!first.isEmpty()) cut.add(new WordEdit(edit.op(), first));
                cut.add(new WordEdit(Op.EQUAL, " " + LEFT_OUT));
                return List.copyOf(cut);
            }
            cut.add(new WordEdit(edit.op(), text));
            room -= words;
        }
        return List.copyOf(cut);
    }

    /// The first words of a text as it is written, in one line.
    public static String of(String text, int most) {
        String line = Unmarked.of(text).strip().replaceAll("\\s+", " ");
        return Tokens.words(line) <= most ? line : first(line, most) + " " + LEFT_OUT;
    }

    /// What stays over the end of a statement is one run.
    private static List<WordEdit> joined(List<WordEdit> edits) {
        List<WordEdit> joined = new ArrayList<>();
        for (WordEdit next : edits) {
            boolean on = !joined.isEmpty() && joined.getLast().op() == next.op();
            joined.add(on ? new WordEdit(next.op(), joined.removeLast().text() + next.text()) : next);
        }
        return joined;
    }

    private static int firstChange(List<WordEdit> edits) {
        return IntStream.range(0, edits.size())
                .filter(at -> edits.get(at).op() != Op.EQUAL)
                .findFirst()
                .orElse(0);
    }

    private static WordEdit lead(WordEdit before, int around) {
        String kept = last(before.text(), around).stripLeading();
        return new WordEdit(
                Op.EQUAL, kept.length() < before.text().stripLeading().length() ? LEFT_OUT + " " + kept : kept);
    }

    /// What stays after a change, and before the next one where there is one.
    private static String shared(String text, int around, boolean last) {
        if (Tokens.words(text) <= (last ? around : 2 * around)) return text;
        return first(text, around) + " " + LEFT_OUT + (last ? "" : " " + last(text, around));
    }

    private static String first(String text, int most) {
        var tokens = Tokens.of(text);
        int words = 0;
        int end = 0;
        for (int at = 0; at < tokens.size() && words < most; at++) {
            if (!Tokens.isWord(tokens.get(at))) continue;
            words++;
            end = at + 1;
        }
        return String.join("", tokens.subList(0, end));
    }

    private static String last(String text, int most) {
        var tokens = Tokens.of(text);
        int words = 0;
        int from = tokens.size();
        for (int at = tokens.size() - 1; at >= 0 && words < most; at--) {
            if (!Tokens.isWord(tokens.get(at))) continue;
            words++;
            from = at;
        }
        // What stands before the first word that is kept belongs to it where nothing is left out.
        return words < most ? text : String.join("", tokens.subList(from, tokens.size()));
    }
}
