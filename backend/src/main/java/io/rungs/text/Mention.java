package io.rungs.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Somebody who is called upon in a text, by their handle; a page of them to lead to is not there yet.
final class Mention extends CustomNode {
    private final String words;
    private final String name;

    /// @param words as they were written, as `@priya`
    Mention(String words, String name) {
        this.words = words;
        this.name = name;
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
            attributes.put("class", "mention");
            attributes.put("title", it.name);
            html.tag("span", attributes);
            html.text(it.words);
            html.tag("/span");
        }
    }
}
