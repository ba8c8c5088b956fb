package io.rungs.text;

import io.rungs.kernel.Letters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Somebody who is called upon in a text, by their handle: it leads to what they have proposed.
final class Mention extends CustomNode {
    /// In characters, of a name.
    private static final int LONGEST = 32;

    private final String words;
    private final String name;

    /// @param words as they were written, as `@priya`
    Mention(String words, String name) {
        this.words = words;
        this.name = shortened(name);
    }

    /// A text may call upon somebody a thousand times.
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) return name;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…";
    }

    record Drawing(HtmlNodeRendererContext page) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Mention.class);
        }

        @Override
        public void render(Node node) {
            if (!(node instanceof Mention it)) return;
            var html = page.getWriter();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("href", "/proposals?author=" + Letters.small(it.words.substring(1)));
            attributes.put("class", "mention");
            attributes.put("title", it.name);
            html.tag("a", attributes);
            html.text(it.words);
            html.tag("/a");
        }
    }
}
