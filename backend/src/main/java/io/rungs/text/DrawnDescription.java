package io.rungs.text;

import io.rungs.text.Description.Block;
import io.rungs.text.Description.Item;
import io.rungs.text.Description.Listing;
import io.rungs.text.Description.Paragraph;
import io.rungs.text.Description.Run;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/// Writes a description as HTML that a page may show as it is: words are escaped, and there are no other marks than
/// these. Each block decides for itself which way it is read.
final class DrawnDescription {
    private final StringBuilder html = new StringBuilder();

    private DrawnDescription() {}

    static String of(Description description) {
        var drawn = new DrawnDescription();
        description.blocks().forEach(drawn::draw);
        return drawn.html.toString();
    }

    private void draw(Block block) {
        switch (block) {
            case Paragraph it -> {
                html.append("<p dir=\"auto\">");
                drawLines(it.lines());
                html.append("</p>");
            }
            case Listing it -> drawList(it);
        }
    }

    private void drawList(Listing list) {
        Integer first = list.first();
        if (first == null) html.append("<ul dir=\"auto\">");
        else html.append("<ol dir=\"auto\" start=\"").append(first).append("\">");
        list.items().forEach(this::draw);
        html.append(first == null ? "</ul>" : "</ol>");
    }

    private void draw(Item item) {
        html.append("<li>");
        drawLines(item.lines());
        item.nested().forEach(this::drawList);
        html.append("</li>");
    }

    private void drawLines(List<List<Run>> lines) {
        Iterator<List<Run>> each = lines.iterator();
        while (each.hasNext()) {
            drawLine(each.next());
            if (each.hasNext()) html.append("<br>");
        }
    }

    /// What leads to one place is one link.
    private void drawLine(List<Run> line) {
        String open = null;
        for (Run run : line) {
            String href = run.href();
            if (!Objects.equals(href, open)) {
                if (open != null) html.append("</a>");
                if (href != null) openLink(href);
            }
            open = href;
            draw(run);
        }
        if (open != null) html.append("</a>");
    }

    private void openLink(String href) {
        html.append("<a href=\"").append(escaped(href)).append('"');
        if (Tamed.leadsOutside(href))
            html.append(" rel=\"").append(Markdown.REL).append('"');
        html.append('>');
    }

    private void draw(Run run) {
        if (run.strong()) html.append("<strong>");
        if (run.em()) html.append("<em>");
        html.append(run.code() ? "<code>" + escaped(run.text()) + "</code>" : escaped(run.text()));
        if (run.em()) html.append("</em>");
        if (run.strong()) html.append("</strong>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
