package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static final String REL = " rel=\"nofollow ugc noopener\"";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    plain                   | <p>plain</p>
                    *soft* and **loud**     | <p><em>soft</em> and <strong>loud</strong></p>
                    `code`                  | <p><code>code</code></p>
                    > quoted                | <blockquote><p>quoted</p></blockquote>
                    - one                   | <ul><li>one</li></ul>
                    3. three                | <ol start="3"><li>three</li></ol>
                    # title                 | <h3>title</h3>
                    ## title                | <h4>title</h4>
                    ###### title            | <h6>title</h6>
                    ---                     | <p>---</p>
                    """)
    void the_usual_marks_become_elements(String markdown, String html) {
        assertThat(compact(markdown)).isEqualTo(html);
    }

    @Test
    void code_blocks_keep_their_lines_and_lose_their_class() {
        assertThat(compact("```java\nint a;\n\nint b;\n```")).isEqualTo("<pre><code>int a;\n\nint b;\n</code></pre>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://rungs.example/a?b=1", "http://rungs.example", "mailto:ada@rungs.example"})
    void links_to_the_web_and_to_mail_carry_their_rel(String address) {
        String html = Markdown.toSafeHtml("[text](" + address + " \"title\")");
        assertThat(html.replace("&#61;", "=").replace("&#64;", "@"))
                .isEqualTo("<p><a href=\"" + address + "\"" + REL + ">text</a></p>\n");
        assertThat(Markdown.links("see [text](" + address + ")")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript&colon;alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "<java\tscript:alert(1)>",
                "&#1;javascript:alert(1)",
                "javascript&#58;//https://a.example",
                "data:text/html;base64,PHNjcmlwdD4=",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "//evil.example",
                "/\\evil.example",
                "\\\\\\\\evil.example",
                "blob:https://a.example/1",
                "relative",
                "#fragment"
            })
    void other_addresses_are_no_links_but_their_words_stay(String address) {
        String hostile = "[text](" + address + ") ![shown](" + address + ") [ref]\n\n[ref]: " + address;
        assertThat(Markdown.toSafeHtml(hostile))
                .contains("text", "shown", "ref")
                .doesNotContain("<a", "href", "<img");
        assertThat(Markdown.links(hostile)).isEmpty();
    }

    @Test
    void an_image_shows_as_its_description() {
        assertThat(compact("![a *fine* graph](https://a.example/x.png)")).isEqualTo("<p>a <em>fine</em> graph</p>");
        assertThat(Markdown.links("![graph](https://a.example/x.png)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<div onclick=\"alert(1)\">\ntext\n</div>",
                "a <b onmouseover='alert(1)'>word</b>",
                "<!-- <script> -->",
                "<svg/onload=alert(1)>",
                "<style>p{}</style>",
                "<iframe srcdoc='<script>'></iframe>",
                "`<script>`",
                "\\<script>",
                "&lt;script&gt;",
                "<a href=\"https://a.example\">text</a>"
            })
    void html_shows_as_it_was_typed(String html) {
        String safe = Markdown.toSafeHtml(html);
        assertThat(safe)
                .contains("&lt;")
                .doesNotContainPattern("<(?!/?(p|code)>)")
                .doesNotContainPattern("on\\w+=");
        assertThat(Markdown.links(html)).isEmpty();
    }

    @Test
    void a_script_in_the_words_of_a_script_does_not_hide_the_rest() {
        assertThat(Markdown.toSafeHtml("<script>\n\nthe *rest*")).contains("&lt;script&gt;", "the <em>rest</em>");
    }

    @Test
    void links_come_in_the_order_of_the_text_and_repeated() {
        assertThat(
                        Markdown.links(
                                "[b](http://b.example) <http://a.example> [c][] [b](http://b.example)\n\n[c]: http://c.example"))
                .containsExactly("http://b.example", "http://a.example", "http://c.example", "http://b.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "[",
                "![",
                "*",
                "**a ",
                "*a _",
                "_",
                "`",
                "`a``",
                "<",
                "</",
                "<a ",
                "<!--",
                "<?",
                "<!A",
                "<![CDATA[",
                "- ",
                "1. ",
                "&",
                "&#",
                "\\",
                "(",
                "[a](",
                "[a](<",
                "[a](b \"",
                "![a](b)[",
                "[a]: b\n",
                "[]: ",
                "#",
                "# a\n",
                "```",
                "~~~\n",
                "    a\n",
                "> - 1. ",
                "\t",
                "\n",
                "a  \n",
                "a\u0000",
                "\uD800",
                "[a][",
                "<http:a ",
                "[[a](b)",
                "- a\n  ",
                "**",
                "***a***",
                "*a**b",
                "&amp;",
                "]",
                "<b>"
            })
    void endless_repetition_neither_hangs_nor_overflows(String part) {
        for (String hostile : new String[] {
            part.repeat(10_000), part.repeat(10_000) + "a", nested(part), part.repeat(49_999 / part.length())
        }) {
            assertTimeout(Duration.ofSeconds(2), () -> Markdown.toSafeHtml(hostile), part);
            assertTimeout(Duration.ofSeconds(2), () -> Markdown.links(hostile), part);
        }
    }

    @Test
    void a_text_beyond_all_measure_stays_plain() {
        String html = Markdown.toSafeHtml("*a* <b> ".repeat(20_000));
        assertThat(html).startsWith("<p>*a* &lt;b&gt; ").hasSizeGreaterThan(160_000);
    }

    private static String nested(String part) {
        return part.repeat(5_000) + "a"
                + new StringBuilder(part).reverse().toString().repeat(5_000);
    }

    private static String compact(String markdown) {
        return Markdown.toSafeHtml(markdown).replaceAll(">\n", ">").strip();
    }
}
