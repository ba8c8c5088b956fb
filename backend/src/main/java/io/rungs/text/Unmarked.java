package io.rungs.text;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// All that a text of Markdown says without its marks, where its links lead among it: unlike [Words] it leaves out
/// nothing that somebody could change.
final class Unmarked extends AbstractVisitor {
    /// What an address may begin with that is not written.
    private static final List<String> SCHEMES = List.of("", "https://", "http://", "mailto:");

    private static final String MARKS = "*_`[]<>&\\\n\r";

    private final StringBuilder said = new StringBuilder();

    /// No list counts so far: it is a year.
    private static final int HIGHEST_MARK = 999;

    private Unmarked() {}

    static String of(String markdown) {
        if (isPlain(markdown)) return markdown;
        var unmarked = new Unmarked();
        Markdown.parse(markdown).accept(unmarked);
        return unmarked.said.toString();
    }

    /// A line that begins with a letter and has none of the signs that mark something, as most have not.
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && text.chars().noneMatch(it -> MARKS.indexOf(it) >= 0);
    }

    @Override
    public void visit(Text text) {
        said.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        said.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        said.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        said.append(html.getLiteral()).append('\n');
    }

    @Override
    public void visit(SoftLineBreak end) {
        said.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        said.append('\n');
    }

    @Override
    public void visit(Link link) {
        leading(link, link.getDestination(), link.getTitle());
    }

    @Override
    public void visit(Image image) {
        leading(image, image.getDestination(), image.getTitle());
    }

    /// What is an address by itself says it once.
    private void leading(Node node, String address, @Nullable String title) {
        int from = said.length();
        visitChildren(node);
        String words = said.substring(from);
        if (SCHEMES.stream().noneMatch(it -> address.equals(it + words))) said.append(' ').append(address);
        if (title != null) said.append(' ').append(title);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        if (first != null && first > HIGHEST_MARK) said.append(first).append(' ');
        visitChildren(list);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        said.append(definition.getLabel()).append(' ').append(definition.getDestination());
        if (definition.getTitle() != null) said.append(' ').append(definition.getTitle());
        said.append('\n');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getInfo() != null) said.append(code.getInfo()).append(' ');
        said.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        said.append(code.getLiteral()).append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        said.append('\n');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        said.append('\n');
    }
}
