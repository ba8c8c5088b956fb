package io.rungs.text;

import java.util.List;

/// Writes how two texts differ as HTML that a page may show as it is: what came and went by element and sign, whole
/// statements with a word for what became of them. The script that takes over draws the same.
public final class DrawnDiff {
    private final StringBuilder html = new StringBuilder();

    private DrawnDiff() {}

    /// @param statements over how many of the words each goes; none where the words stand for themselves
    public static String html(List<WordEdit> words, List<StatementPart> statements) {
        var drawn = new DrawnDiff();
        if (statements.size() < 2) words.forEach(drawn::draw);
        else drawn.draw(words, statements);
        return drawn.html.toString();
    }

    private void draw(List<WordEdit> words, List<StatementPart> statements) {
        int from = 0;
        for (StatementPart each : statements) {
            int to = Math.min(words.size(), from + each.runs());
            draw(each.op(), words.subList(from, to));
            from = to;
        }
    }

    private void draw(StatementPart.Op op, List<WordEdit> words) {
        String told = told(op);
        if (told.isEmpty() || words.isEmpty()) {
            words.forEach(this::draw);
            return;
        }
        WordEdit first = words.getFirst();
        String lead = first.text()
                .substring(
                        0, first.text().length() - first.text().stripLeading().length());
        html.append("<span class=\"text-statement\" data-statement=\"")
                .append(op)
                .append("\">");
        html.append(lead).append("<span class=\"text-told\">").append(told).append("</span> ");
        draw(new WordEdit(first.op(), first.text().substring(lead.length())));
        words.stream().skip(1).forEach(this::draw);
        html.append("</span>");
    }

    private static String told(StatementPart.Op op) {
        return switch (op) {
            case SAME, EDITED -> "";
            case ADDED -> "new";
            case REMOVED -> "gone";
            case MOVED_AWAY -> "moved from here";
            case MOVED_HERE -> "moved here";
        };
    }

    /// The sign stands before what it marks; blanks around it are no part of that.
    private void draw(WordEdit run) {
        String words = run.text().strip();
        if (words.isEmpty() || run.op() == WordEdit.Op.EQUAL) {
            html.append(DrawnDescription.escaped(run.text()));
            return;
        }
        boolean came = run.op() == WordEdit.Op.INSERT;
        int from = run.text().indexOf(words);
        html.append(run.text(), 0, from)
                .append("<span class=\"text-sign\" data-sign=\"")
                .append(came ? "+" : "−")
                .append("\" aria-hidden=\"true\"></span>")
                .append(came ? "<ins class=\"text-inserted\">" : "<del class=\"text-deleted\">")
                .append(DrawnDescription.escaped(words))
                .append(came ? "</ins>" : "</del>")
                .append(run.text().substring(from + words.length()));
    }
}
