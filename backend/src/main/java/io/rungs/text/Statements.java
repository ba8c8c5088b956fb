package io.rungs.text;

import io.rungs.text.Statement.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
/// A line break within a paragraph ends a sentence too, unless the next line goes on with a small letter. Whatever
/// else Markdown knows is words of a paragraph here.
public final class Statements {
    /// What comes behind so many is one: so the cost of holding texts against each other is bounded.
    static final int MOST = 400;

    private static final int NESTED = 2;
    private static final int TAB = 4;

    private static final Pattern ITEM =
            Pattern.compile("\\G([ \\t]*+)(?:(?:[-*+–—·]|([0-9]{1,3})[.)])[ \\t]++|[•◦▪‣●○■][ \\t]*+)(?=\\S)");

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
        statements.readBlocks();
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

    private void readBlocks() {
        boolean gap = true;
        int indent = -1;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            if (end < 0) end = text.length();
            String line = text.substring(from, end);
            if (line.isBlank()) gap = true;
            else {
                indent = readLine(line, from, gap, indent);
                gap = false;
            }
            from = end + 1;
        }
    }

    /// Returns how far the list item that it belongs to is indented, -1 in a paragraph.
    private int readLine(String line, int from, boolean gap, int indent) {
        int end = from + line.stripTrailing().length();
        Matcher item = ITEM.matcher(line);
        if (item.lookingAt() && startsItem(item, gap, indent)) {
            int depth = width(item.group(1));
            if (indent >= 0 && depth >= indent + NESTED) {
                extend(end);
                return indent;
            }
            stretches.add(new Stretch(Form.ITEM, from + item.end(), end));
            return depth;
        }
        boolean goesOn = indent >= 0 ? !gap || width(line) >= NESTED : !gap && !stretches.isEmpty();
        if (goesOn) {
            extend(end);
            return indent;
        }
        stretches.add(new Stretch(
                Form.PARAGRAPH, from + line.length() - line.stripLeading().length(), end));
        return -1;
    }

    /// Within a paragraph, a number is one of its words unless it begins to count.
    private static boolean startsItem(Matcher item, boolean gap, int indent) {
        return item.group(2) == null || gap || indent >= 0 || item.group(2).equals("1");
    }

    private void extend(int end) {
        stretches.add(stretches.removeLast().until(end));
    }

    private static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ' ') width++;
            else if (line.charAt(i) == '\t') width += TAB;
            else break;
        }
        return width;
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
