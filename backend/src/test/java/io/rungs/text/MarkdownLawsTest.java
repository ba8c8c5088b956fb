package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownLawsTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final Pattern ALLOWED =
            Pattern.compile("</?(?:p|em|strong|code|pre|blockquote|ul|ol|li|a|h[3-6])>|<br />"
                    // What the sanitizer puts behind a brace, so that no template takes it for its own.
                    + "|<!-- -->"
                    + "|<a href=\"/(?:proposals/\\d+|skills/x[\\w/?=#-]*)\">"
                    + "|<ol start=\"\\d{1,9}\">"
                    + "|<a href=\"(?i:https?://|mailto:)[^\"<>]*\" rel=\"nofollow ugc noopener\">");

    @Property(tries = 3000)
    void only_harmless_tags_come_out(@ForAll("hostile") String markdown) {
        String html = Markdown.toSafeHtml(markdown);
        assertThat(TAG.matcher(html).results())
                .allMatch(tag -> ALLOWED.matcher(tag.group()).matches());
        assertThat(html.toLowerCase()).doesNotContain("<script").doesNotContainPattern("on\\w+\\s*=");
    }

    @Property(tries = 3000)
    void javascript_is_never_an_address(@ForAll("hostile") String markdown) {
        assertThat(TAG.matcher(Markdown.toSafeHtml(markdown))
                        .results()
                        .map(tag -> tag.group().toLowerCase()))
                .noneMatch(tag -> tag.matches("(?s).*\"\\s*(javascript|data|vbscript):.*"));
        assertThat(Markdown.links(markdown)).allMatch(link -> link.matches("(?i)(https?://|mailto:).+"));
    }

    @Property
    void every_link_shown_is_listed(@ForAll("hostile") String markdown) {
        long shown = TAG.matcher(Markdown.toSafeHtml(markdown))
                .results()
                .filter(tag -> tag.group().startsWith("<a ") && tag.group().contains("rel="))
                .count();
        assertThat(Markdown.links(markdown)).hasSize((int) shown);
    }

    @Property(tries = 3000)
    void nothing_steers_the_writing(@ForAll("hostile") String markdown) {
        assertThat(Markdown.toSafeHtml(markdown))
                .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");
    }

    @Property
    void any_characters_come_out_tame(@ForAll String markdown) {
        only_harmless_tags_come_out(markdown);
    }

    /// Pieces that attacks are made of, in any order.
    @Provide
    Arbitrary<String> hostile() {
        List<String> pieces = List.of(
                "<script>",
                "</script>",
                "<script",
                "<img src=x onerror=alert(1)>",
                " onclick=",
                "onload =",
                "<svg/onload=x>",
                "javascript:",
                "java\tscript:",
                "&#106;avascript:",
                "JAVASCRIPT&colon;",
                "data:text/html,",
                "http://a.example",
                "https://",
                "mailto:a@b.example",
                "[a](",
                "[",
                "]",
                "(",
                ")",
                "](",
                "![",
                "<",
                ">",
                "\"",
                "'",
                "`",
                "```",
                "*",
                "**",
                "_",
                "\n",
                "\n\n",
                "    ",
                "> ",
                "- ",
                "1. ",
                "# ",
                "[a]: ",
                "&lt;",
                "&#60;",
                "&quot;",
                "\\",
                "<!--",
                "-->",
                "<a href=",
                "<b>",
                "style=",
                "a",
                " ",
                "\u0000",
                "\u202e",
                "&#8238;",
                "&#x2067;",
                "&rlm;",
                "&#1;",
                "#7",
                "@priya",
                "www.a.example",
                "/skills/x",
                "=",
                "/");
        return Arbitraries.of(pieces).list().ofMaxSize(24).map(parts -> String.join("", parts));
    }
}
