package io.rungs.text;

import io.rungs.text.Statement.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/// Reads a description as the statements it is made of. They are derived from the text, never kept apart from it:
/// [#text] gives it back to the letter.
///
/// ```
/// Reviews designs of the team. Says why.      two sentences of a paragraph
/// - Writes tests                              an item,
///   - of properties                             with its example: one statement
/// • Reads logs                                marks as people type them: - * + • – 1. 1)
/// ```
///
/// A line break within a paragraph ends a sentence too, unless the next line goes on with a small letter. What is a
/// list and what a paragraph say [Outline], as for what is drawn.
public final class Statements {
    /// What comes behind so many is one: so the cost of holding texts against each other is bounded.
    static final int MOST = 400;

    private final String text;
    private final List<Statement> all = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    private Statements(String text) {
        this.text = text;
    }

    /// Of the text, with nothing around it.
    private record Stretch(Form form, int from, int to) {
        Stretch until(int end) {
            return new Stretch(form, from, end);
        }
    }

    public static Statements of(String text) {
        var statements = new Statements(text);
        statements.read();
        statements.cut();
        return statements;
    }

    public List<Statement> all() {
        return List.copyOf(all);
    }

    /// White space behind the last of them.
    String tail() {
        return text.substring(all.stream().mapToInt(it -> it.piece().length()).sum());
    }

    public String text() {
        return text;
    }

    private void read() {
        var outline = new Outline();
        Matcher end = Lines.END.matcher(text);
        int from = 0;
        while (end.find()) {
            read(outline, from, end.start());
            from = end.end();
        }
        read(outline, from, text.length());
    }

    private void read(Outline outline, int from, int to) {
        String line = Tamed.steady(text.substring(from, to));
        switch (outline.read(line)) {
            case PARTS -> {}
            case BEGINS -> stretches.add(new Stretch(Form.PARAGRAPH, first(from), last(to)));
            case ITEM -> {
                int at = Lines.mark(line).orElseThrow().at();
                stretches.add(new Stretch(Form.ITEM, behind(from, at), last(to)));
            }
            case GOES_ON, NESTED, MORE -> stretches.add(stretches.removeLast().until(last(to)));
        }
    }

    private int first(int from) {
        int first = from;
        while (isNothing(text.charAt(first))) first++;
        return first;
    }

    private int last(int to) {
        int last = to;
        while (isNothing(text.charAt(last - 1))) last--;
        return last;
    }

    private static boolean isNothing(char it) {
        return Lines.isSpace(it) || Tamed.steers(it);
    }

    /// Behind so many signs that are drawn.
    private int behind(int from, int drawn) {
        int at = from;
        for (int left = drawn; left > 0 || Tamed.steers(text.charAt(at)); at++)
            if (!Tamed.steers(text.charAt(at))) left--;
        return at;
    }

    private void cut() {
        List<Stretch> cut = new ArrayList<>();
        for (Stretch it : stretches) {
            if (it.form() == Form.ITEM) cut.add(it);
            else cut.addAll(sentences(it));
        }
        if (cut.size() > MOST) {
            Stretch rest = cut.get(MOST - 1).until(cut.getLast().to());
            cut = new ArrayList<>(cut.subList(0, MOST - 1));
            cut.add(rest);
        }
        int done = 0;
        for (Stretch it : cut) {
            all.add(new Statement(it.form(), text.substring(done, it.from()), text.substring(it.from(), it.to())));
            done = it.to();
        }
    }

    private List<Stretch> sentences(Stretch paragraph) {
        List<Stretch> found = new ArrayList<>();
        int from = paragraph.from();
        for (int end : Sentences.ends(text, from, paragraph.to())) {
            Form form =
                    found.isEmpty() ? paragraph.form() : form(found.getLast().to(), from);
            found.add(new Stretch(form, from, end));
            from = end;
            while (from < paragraph.to() && Sentences.space(text.charAt(from))) from++;
        }
        return found;
    }

    private Form form(int end, int start) {
        return text.substring(end, start).contains("\n") ? Form.LINE : Form.FLOW;
    }
}
