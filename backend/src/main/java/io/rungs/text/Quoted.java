package io.rungs.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.SourceSpan;

/// Finds words of one text in another, and takes out of a text what it quotes of others that are hidden.
public final class Quoted {
    /// Nobody quotes more in one text; what comes behind is read by nobody.
    private static final int MOST_QUOTES = 50;

    private static final String INSTEAD = "> *Hidden by a moderator.*";

    private Quoted() {}

    /// Whether the text holds these words, as it is written or as it is read; white space is as good as other.
    public static boolean holds(String text, String words) {
        String sought = Alike.even(words);
        return Alike.even(text).contains(sought)
                || Alike.even(Markdown.words(text)).contains(sought);
    }

    /// Whether somebody says again what is hidden, alone or with more.
    public static boolean repeats(String text, String hidden) {
        return Alike.repeats(Alike.of(text), Alike.of(hidden));
    }

    /// What is left of a text without its sentences that say what one of the hidden texts says; nothing where the
    /// rest still says it.
    public static String rest(String text, Collection<String> hidden) {
        var words = hidden.stream().map(Alike::of).toList();
        var left = new StringBuilder();
        for (String sentence : sentences(text))
            if (words.stream()
                    .noneMatch(it -> Alike.shared(Alike.of(sentence), it).isPresent())) left.append(sentence);
        String rest = left.toString().strip();
        return words.stream().anyMatch(it -> Alike.repeats(Alike.of(rest), it)) ? "" : rest;
    }

    private static List<String> sentences(String text) {
        var ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int from = ends.first(), to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next())
            sentences.add(text.substring(from, to));
        return sentences;
    }

    /// Whether there may be a block quote in it.
    static boolean mayQuote(String markdown) {
        return markdown.contains(">");
    }

    /// What is read of it, but for what it quotes of others.
    static String own(String markdown) {
        return Words.own(Markdown.parse(markdown));
    }

    /// Its Markdown without the block quotes that say what one of the hidden texts says.
    public static String without(Utterance text, Unquotable hidden) {
        String markdown = text.markdown();
        if (!mayQuote(markdown) || !hidden.holdsAgainst(text.writtenAt())) return markdown;
        List<List<SourceSpan>> found = new ArrayList<>();
        Markdown.parse(markdown).accept(new AbstractVisitor() {
            private int quotes;

            @Override
            public void visit(BlockQuote quote) {
                if (++quotes > MOST_QUOTES || hidden.forbids(Words.of(quote), text.writtenAt()))
                    found.add(quote.getSourceSpans());
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
}
