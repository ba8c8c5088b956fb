package io.rungs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/// A tree of Markdown that fits into a page: headings below the page's own, links to the web and to mail only, and
/// in place of images their descriptions.
record Tamed(Node document, List<String> links) {
    static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]++");

    private static final int LOWERED_BY = 2;
    private static final int LOWEST_HEADING = 6;

    static Tamed of(Node document) {
        var tamed = new Tamed(document, new ArrayList<>());
        document.accept(tamed.new Taming());
        return tamed;
    }

    private final class Taming extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + LOWERED_BY));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            boolean fine = LINK.matcher(link.getDestination()).matches();
            if (fine) links.add(link.getDestination());
            visitChildren(link);
            if (!fine) unwrap(link);
        }
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) node.insertBefore(node.getFirstChild());
        node.unlink();
    }
}
