package io.rungs.text;

import io.rungs.kernel.Letters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// A tree of Markdown that fits into a page: headings below the page's own, links to the web, to mail and to the
/// pages of the installation, and links in place of images. What steers the direction of writing is left out of it:
/// it would reach beyond the text. Addresses come to no more than three times the text in which they stand, however
/// often a short name calls for a long one; what goes beyond is no link.
///
/// @param links the addresses outside that are linked
/// @param foreign what it does not link to: other schemes, other hosts without a scheme
/// @param mentions the handles that are called upon
record Tamed(Node document, Map<String, String> names, List<String> links, List<String> foreign, Set<String> mentions) {
    static final String OUTSIDE = "(?i:https?://|mailto:)[^\\s\\p{Cntrl}\\p{Cf}]++";
    /// Without dots, so that no path climbs out of the pages.
    static final String INSIDE = "/(?:skills|proposals|roles|catalogue)(?:/[A-Za-z0-9_-]++)*+/?"
            + "(?:\\?[A-Za-z0-9_=&%+-]*)?(?:#[A-Za-z0-9_-]*)?";

    private static final Pattern OUT = Pattern.compile(OUTSIDE);
    private static final Pattern IN = Pattern.compile(INSIDE);
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_&/#@.-])(?:#(?<number>[1-9][0-9]{0,17})|@(?<handle>(?i)[a-z0-9][a-z0-9-]{1,38}))"
                    + "(?![\\p{L}\\p{N}_@-])");

    /// So many times a text may say its addresses.
    static final int TIMES = 3;

    private static final int LOWERED_BY = 2;
    private static final int LOWEST_HEADING = 6;

    /// @param written the letters of the text
    static Tamed of(Node document, int written, Map<String, String> names) {
        var tamed = new Tamed(document, names, new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
        document.accept(tamed.new Taming(TIMES * written));
        return tamed;
    }

    static boolean leadsOutside(String address) {
        return OUT.matcher(address).matches();
    }

    private final class Taming extends AbstractVisitor {
        private boolean linked;
        /// For so many letters of addresses.
        private int room;

        private Taming(int room) {
            this.room = room;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + LOWERED_BY));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            image.appendChild(new Text(image.getFirstChild() == null ? "image" : " (image)"));
            if (linked) {
                visitChildren(image);
                unwrap(image);
                return;
            }
            var link = new Link(image.getDestination(), null);
            while (image.getFirstChild() != null) link.appendChild(image.getFirstChild());
            image.insertAfter(link);
            image.unlink();
            visit(link);
        }

        @Override
        public void visit(Link link) {
            String address = link.getDestination();
            link.setTitle(null);
            room -= address.length();
            if (room < 0) {
                visitChildren(link);
                unwrap(link);
                return;
            }
            boolean outside = leadsOutside(address);
            boolean fine = outside || IN.matcher(address).matches();
            if (outside) links.add(address);
            if (!fine) foreign.add(address);
            boolean before = linked;
            linked = true;
            visitChildren(link);
            linked = before;
            if (!fine) unwrap(link);
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(steady(text.getLiteral()));
            if (!linked) refer(text);
        }

        @Override
        public void visit(Code code) {
            code.setLiteral(steady(code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code.setLiteral(steady(code.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code.setLiteral(steady(code.getLiteral()));
        }

        @Override
        public void visit(HtmlInline html) {
            html.setLiteral(steady(html.getLiteral()));
        }
    }

    static String steady(String text) {
        return STEERING.matcher(text).replaceAll("");
    }

    static boolean steers(char sign) {
        return STEERING.matcher(String.valueOf(sign)).matches();
    }

    /// Puts links and mentions in place of `#7` and `@priya`.
    private void refer(Text text) {
        String words = text.getLiteral();
        Matcher found = REFERENCE.matcher(words);
        int from = 0;
        while (found.find()) {
            Node node = node(found);
            if (node == null) continue;
            if (found.start() > from) text.insertBefore(new Text(words.substring(from, found.start())));
            text.insertBefore(node);
            from = found.end();
        }
        text.setLiteral(words.substring(from));
    }

    private @Nullable Node node(Matcher found) {
        String number = found.group("number");
        if (number != null) {
            var link = new Link("/proposals/" + number, null);
            link.appendChild(new Text(found.group()));
            return link;
        }
        String handle = Letters.small(found.group("handle"));
        mentions.add(handle);
        String name = names.get(handle);
        return name == null ? null : new Mention(found.group(), name);
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) node.insertBefore(node.getFirstChild());
        node.unlink();
    }
}
