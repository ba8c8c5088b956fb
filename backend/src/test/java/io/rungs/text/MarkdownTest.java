package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.rungs.kernel.Seen;
import io.rungs.testing.ByTheClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ByTheClock
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
    void an_image_is_a_link_that_says_what_it_is() {
        String image = "![a *fine* graph](https://a.example/x.png)";
        String link = "<a href=\"https://a.example/x.png\"" + REL + ">a <em>fine</em> graph (image)</a>";
        assertThat(compact(image)).isEqualTo("<p>" + link + "</p>");
        assertThat(Markdown.links(image)).containsExactly("https://a.example/x.png");
        assertThat(compact("![](https://a.example/x.png)")).contains(">image</a>");
        assertThat(compact("[" + image + "](https://a.example)"))
                .isEqualTo("<p><a href=\"https://a.example\"" + REL + ">a <em>fine</em> graph (image)</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://rungs.example/a", "http://rungs.example/b_c", "www.rungs.example/a"})
    void a_bare_address_is_a_link(String address) {
        assertThat(compact("See " + address + ".")).contains(address + "\"" + REL, "</a>.</p>");
        assertThat(compact("See " + address + ".")).contains("<a href=\"http");
        assertThat(compact("`" + address + "`")).doesNotContain("<a");
        assertThat(compact("```\n" + address + " #7 @priya\n```")).doesNotContain("<a");
        assertThat(compact("[" + address + "](https://a.example)").split("<a")).hasSize(2);
    }

    @Test
    void an_address_that_is_spelt_with_entities_is_the_link_that_it_reads_as() {
        assertThat(Markdown.links("https&#58;//a.example/x")).containsExactly("https://a.example/x");
        assertThat(Markdown.links("ada&#64;a.example")).containsExactly("mailto:ada@a.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/skills/model-serving", "/proposals/7", "/roles/data-scientist?level=SENIOR#cell"})
    void pages_of_the_installation_are_linked_without_a_rel(String address) {
        assertThat(compact("[text](" + address + ")").replace("&#61;", "="))
                .isEqualTo("<p><a href=\"" + address + "\">text</a></p>");
        assertThat(Markdown.links("[text](" + address + ")"))
                .as("it leads nowhere else")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skills/../api/me",
                "/api/me",
                "/skills//evil.example",
                "/skills\\evil",
                "/proposals/7.evil.example"
            })
    void other_paths_are_not(String address) {
        assertThat(compact("[text](<" + address + ">)")).doesNotContain("<a");
    }

    @Test
    void a_number_leads_to_its_proposal() {
        String link = "<a href=\"/proposals/7\">#7</a>";
        assertThat(compact("See #7, (#7) and #7."))
                .isEqualTo("<p>See %s, (%s) and %s.</p>".formatted(link, link, link));
        assertThat(compact("C#7 &#35;x a#7 #0 #07 ##7 #7a /x#7 `#7`")).doesNotContain("<a");
        assertThat(compact("[see #7](https://a.example)")).doesNotContain("/proposals/7");
    }

    @Test
    void whoever_is_there_is_mentioned() {
        var names = Map.of("priya", "Priya \"P\" <Nair>");
        assertThat(Markdown.toSafeHtml("@priya, @Priya and @nobody: a@priya @priya@x", names)
                        .replace("&#64;", "@"))
                .isEqualTo(
                        "<p><a href=\"/proposals?author&#61;priya\" class=\"mention\" title=\"Priya &#34;P&#34; &lt;Nair&gt;\">@priya</a>,"
                                + " <a href=\"/proposals?author&#61;priya\" class=\"mention\" title=\"Priya &#34;P&#34; &lt;Nair&gt;\">@Priya</a>"
                                + " and @nobody: a@priya @priya@x</p>\n");
        assertThat(Markdown.mentions("@priya `@ines` @nobody")).containsExactly("priya", "nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&#8238;b",
                "a&#x202E;b",
                "a&rlm;b",
                "a&lrm;b",
                "a&#x2066;b",
                "a&#x2069;b",
                "a\u202Eb",
                "a\u200Fb",
                "a&#7;b",
                "a&#x9B;b",
                "**a&#8238;b**",
                "[a&#8238;b](https://a.example/&#8238;x)",
                "![a&#8238;b](https://a.example)"
            })
    void nothing_that_is_drawn_steers_the_writing(String markdown) {
        assertThat(Markdown.toSafeHtml(markdown))
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]")
                .doesNotContainPattern("&#(?:x20|82|x9|155)")
                .contains("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&nbsp;",
                "<!-- words -->",
                "[](https://a.example)",
                "**\u200B**",
                "- ",
                "> ",
                "# ",
                "```\n```",
                "&#8203;"
            })
    void some_texts_say_nothing(String markdown) {
        assertThat(Seen.isBlank(Markdown.words(markdown))).isTrue();
    }

    @Test
    void the_words_are_what_is_read() {
        assertThat(Markdown.words("# A *b*\n\n- [c](https://a.example) `d`\n\n<i>e</i>"))
                .isEqualTo("A b\nc d\n<i>e</i>");
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
                "<a href=\"https:x\">text</a>"
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

    /// A short name may stand for a long address; ten thousand letters must not be drawn as twenty million.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a]: /skills/a?AMPS\n\nUSES",
                "[a]: https://a.example/?AMPS\n\nUSES",
                "[a]: javascript:AMPS\n\nUSES",
                "[a]: /skills/a 'AMPS'\n\nUSES",
                "![a]: x\n\n[a]: https://a.example/?AMPS\n\nIMAGES",
                "> [a]: /skills/a?AMPS\n\n- USES"
            })
    void what_is_given_once_is_not_drawn_without_end(String shape) {
        String text = shape.replace("AMPS", "&".repeat(4_900))
                .replace("USES", "[a]".repeat(1_600))
                .replace("IMAGES", "![a]".repeat(1_250));
        assertThat(Markdown.toSafeHtml(text).length() + text.length()).isLessThan(Sized.bytes(text));
        assertThat(Markdown.links(text).size() + Markdown.foreignLinks(text).size())
                .isLessThanOrEqualTo(7);
    }

    @Test
    void an_address_that_is_given_once_can_be_linked_again_and_again() {
        String text = "[The paper][p] says so, and so do [its notes][p].\n\n[p]: https://a.example/paper";
        assertThat(Markdown.links(text)).containsExactly("https://a.example/paper", "https://a.example/paper");
    }

    @Test
    void however_long_a_name_is_calling_upon_it_often_draws_no_more_than_it_counts() {
        String text = "@ab ".repeat(2_500);
        String drawn = Markdown.toSafeHtml(text, Map.of("ab", "😀".repeat(120)));
        assertThat(drawn).contains("title=\"").contains("…");
        assertThat(drawn.length() + text.length()).isLessThan(Sized.bytes(text));
    }
}
