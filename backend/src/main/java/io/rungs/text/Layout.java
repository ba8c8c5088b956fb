package io.rungs.text;

import io.rungs.text.Statement.Form;
import java.util.List;

/// Writes statements that come of several texts as one: each behind what stood before it in its own as far as that
/// still parts it from what stands before it now.
final class Layout {
    private static final String APART = "\n\n";

    private Layout() {}

    static String of(List<Statement> statements) {
        var text = new StringBuilder();
        Statement before = null;
        for (Statement it : statements) {
            text.append(before == null ? it.mark() : between(before, it)).append(it.text());
            before = it;
        }
        return text.toString();
    }

    private static String between(Statement before, Statement it) {
        long breaks = it.lead().chars().filter(c -> c == '\n').count();
        boolean inList = before.form() == Form.ITEM;
        return switch (it.form()) {
            case ITEM -> (breaks == 1 || inList && breaks == 0 ? "\n" : APART) + it.mark();
            case PARAGRAPH -> breaks == 0 && !inList ? space(before) : APART;
            case LINE -> inList ? APART : "\n";
            case FLOW -> inList ? APART : space(before);
        };
    }

    private static String space(Statement before) {
        return Sentences.endsWithoutSpace(before.text()) ? "" : " ";
    }
}
