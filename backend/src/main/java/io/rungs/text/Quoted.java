package io.rungs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.SourceSpan;

/// Finds words of one text in another, and takes out of a text what it quotes of others that are hidden.
public final class Quoted {
    private static final int FEWEST_LETTERS = 10;
    private static final String INSTEAD = "> *Hidden by a moderator.*";

    private Quoted() {}

    /// Whether the text holds these words, as it is written or as it is read; white space is as good as other.
    public static boolean holds(String text, String words) {
        String sought = even(words);
        return even(text).contains(sought) || even(Markdown.words(text)).contains(sought);
    }

    /// Whether somebody says again what is hidden, alone or with more.
    public static boolean repeats(String text, String hidden) {
        String said = even(text).toLowerCase(Locale.ROOT);
        String sought = even(hidden).toLowerCase(Locale.ROOT);
        return said.equals(sought) || sought.length() >= FEWEST_LETTERS && said.contains(sought);
    }

    /// Whether there may be a block quote in it.
    public static boolean mayQuote(String markdown) {
        return markdown.contains(">");
    }

    /// The Markdown without the block quotes that say what one of the hidden texts says.
    public static String without(String markdown, Unquotable hidden) {
        if (hidden.isNothing() || !mayQuote(markdown)) return markdown;
        List<List<SourceSpan>> found = new ArrayList<>();
        Markdown.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(BlockQuote quote) {
                String said = even(Words.of(quote));
                if (hidden.forbids(said)) found.add(quote.getSourceSpans());
                else visitChildren(quote);
            }
        });
        return found.isEmpty() ? markdown : without(markdown.split("\n", -1), found);
    }

    private static String without(String[] lines, List<List<SourceSpan>> found) {
        var left = new ArrayList<String>(List.of(lines));
        for (var quote : found.reversed()) {
            int first = quote.getFirst().getLineIndex();
            int last = quote.getLast().getLineIndex();
            String before = left.get(first).substring(0, quote.getFirst().getColumnIndex());
            left.subList(first, last + 1).clear();
            left.add(first, before + INSTEAD);
        }
        return String.join("\n", left);
    }

    static boolean same(String said, String hidden) {
        if (said.equals(hidden)) return true;
        return said.length() >= FEWEST_LETTERS && hidden.contains(said)
                || hidden.length() >= FEWEST_LETTERS && said.contains(hidden);
    }

    static String even(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }
}
