package io.rungs.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns what people write into HTML that a page may show as it is.
///
/// Two walls: the tree is built without raw HTML, images and foreign links, and what is rendered from it passes a
/// list of the few elements that are allowed. No word disappears: HTML shows as it was typed, an image as its
/// description.
public final class Markdown {
    private static final int LONGEST = 50_000;
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class, FencedCodeBlock.class, Heading.class, IndentedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowElements("h3", "h4", "h5", "h6")
            .allowAttributes("href")
            .matching(Tamed.LINK)
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private Markdown() {}

    public static String toSafeHtml(String markdown) {
        return POLICY.sanitize(RENDERER.render(Tamed.of(parse(markdown)).document()));
    }

    /// The addresses that the page would link to, in the order of the text, repeated where it repeats them.
    public static List<String> links(String markdown) {
        return Tamed.of(parse(markdown)).links();
    }

    /// A text beyond all measure stays plain.
    private static Node parse(String markdown) {
        return markdown.length() > LONGEST ? plain(markdown) : PARSER.parse(markdown);
    }

    private static Node plain(String text) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        var document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
