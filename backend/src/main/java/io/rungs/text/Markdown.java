package io.rungs.text;

import io.rungs.kernel.Letters;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns what people write into HTML that a page may show as it is.
///
/// Two walls: the tree is built without raw HTML, images and foreign links, and what is rendered from it passes a
/// list of the few elements that are allowed. No word disappears: HTML shows as it was typed, an image as a link
/// that says what it is. Addresses, `#7` and `@priya` are links and mentions without further signs, but not in
/// code.
public final class Markdown {
    static final String REL = "nofollow ugc noopener";

    private static final int LONGEST = 50_000;
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(
                    BlockQuote.class, FencedCodeBlock.class, Heading.class, IndentedCodeBlock.class, ListBlock.class))
            .extensions(List.of(AutolinkExtension.builder()
                    .linkTypes(AutolinkType.URL, AutolinkType.EMAIL, AutolinkType.WWW)
                    .build()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .nodeRendererFactory(Mention.Drawing::new)
            .attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof Link it && Tamed.leadsOutside(it.getDestination())) attributes.put("rel", REL);
            })
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowElements("h3", "h4", "h5", "h6")
            .allowAttributes("href")
            .matching(Pattern.compile(Tamed.OUTSIDE + "|" + Tamed.INSIDE))
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, REL)
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "mention")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private static final Pattern BLANKS = Pattern.compile("[ \\n]++");

    private Markdown() {}

    public static String toSafeHtml(String markdown) {
        return toSafeHtml(markdown, Map.of());
    }

    /// @param names what people are called, by their handles: who is mentioned otherwise is not marked
    public static String toSafeHtml(String markdown, Map<String, String> names) {
        return POLICY.sanitize(RENDERER.render(tamed(markdown, names).document()));
    }

    /// Whether readers see the same: spaces and line ends that are drawn alike make no difference, nor do letters
    /// that are composed otherwise.
    public static boolean drawsAlike(String one, String other) {
        return one.equals(other) || drawn(one).equals(drawn(other));
    }

    /// In code, each space is drawn.
    private static String drawn(String markdown) {
        String html = Letters.in(Normalizer.Form.NFC, toSafeHtml(markdown));
        return html.contains("<code>")
                ? html
                : BLANKS.matcher(html).replaceAll(it -> it.group().contains("\n") ? "\n" : " ");
    }

    /// The addresses outside of the installation that the page would link to, in the order of the text, repeated
    /// where it repeats them.
    public static List<String> links(String markdown) {
        return tamed(markdown, Map.of()).links();
    }

    /// What links and images lead to though the page does not link there.
    public static List<String> foreignLinks(String markdown) {
        return tamed(markdown, Map.of()).foreign();
    }

    /// The handles that may be mentioned, each once.
    public static Set<String> mentions(String markdown) {
        return tamed(markdown, Map.of()).mentions();
    }

    /// Whether it calls upon whoever has that handle.
    public static boolean callsUpon(String markdown, String handle) {
        return markdown.contains("@") && mentions(markdown).contains(Letters.small(handle));
    }

    /// As [#callsUpon], and it leaves somebody else out who could judge it: whoever calls upon all chooses nobody.
    ///
    /// @param others who could judge it if it called upon nobody
    public static boolean singlesOut(String markdown, String handle, Set<String> others) {
        return callsUpon(markdown, handle) && !mentions(markdown).containsAll(others);
    }

    /// What a reader reads, without any marks: nothing where all of it draws nothing.
    public static String words(String markdown) {
        return Words.of(parse(markdown));
    }

    private static Tamed tamed(String markdown, Map<String, String> names) {
        return Tamed.of(parse(markdown), markdown.length(), names);
    }

    /// A text beyond all measure stays plain.
    static Node parse(String markdown) {
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
