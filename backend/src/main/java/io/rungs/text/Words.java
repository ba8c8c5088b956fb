package io.rungs.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Gathers what is read of a text: its words without marks. A comment of HTML says nothing to a reader.
final class Words extends AbstractVisitor {
    private final StringBuilder words = new StringBuilder();
    private final boolean quotes;

    private Words(boolean quotes) {
        this.quotes = quotes;
    }

    static String of(Node node) {
        return read(node, new Words(true));
    }

    /// Without what it quotes.
    static String own(Node node) {
        return read(node, new Words(false));
    }

    private static String read(Node node, Words words) {
        node.accept(words);
        return words.words.toString().strip();
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quotes) visitChildren(quote);
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        if (!html.getLiteral().startsWith("<!--")) words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append('\n');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        words.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        words.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        words.append('\n');
    }
}
