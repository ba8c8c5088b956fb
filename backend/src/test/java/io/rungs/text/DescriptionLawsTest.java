package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DescriptionLawsTest {
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final Pattern ALLOWED =
            Pattern.compile("</?(?:em|strong|code|li)>|</(?:p|ul|ol|a)>|<br>|<(?:p|ul) dir=\"auto\">"
                    + "|<ol dir=\"auto\" start=\"\\d{1,3}\">"
                    + "|<a href=\"/(?:proposals|skills)[\\w/?=#-]*\">"
                    + "|<a href=\"(?<outside>(?i:https?://|mailto:)[^\"<>]*)\" rel=\"nofollow ugc noopener\">");
    private static final Pattern SAID = Pattern.compile("[^\\p{L}\\p{N}]");

    @Property(tries = 3000)
    void only_harmless_tags_come_out_and_each_is_closed(@ForAll("hostile") String text) {
        String html = Description.of(text).html();
        assertThat(TAG.matcher(html).results())
                .allMatch(tag -> ALLOWED.matcher(tag.group()).matches());
        assertThat(html.split("<a ", -1)).hasSameSizeAs(html.split("</a>", -1));
        assertThat(html.split("<li>", -1)).hasSameSizeAs(html.split("</li>", -1));
    }

    @Property(tries = 3000)
    void what_leads_outside_is_told(@ForAll("hostile") String text) {
        var description = Description.of(text);
        assertThat(TAG.matcher(description.html()).results())
                .filteredOn(tag -> tag.group().contains("rel="))
                .allMatch(tag -> {
                    Matcher link = ALLOWED.matcher(tag.group());
                    return link.matches() && description.links().contains(unescaped(link.group("outside")));
                });
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Property(tries = 3000)
    void nothing_steers_the_writing(@ForAll("hostile") String text) {
        assertThat(Description.of(text).html())
                .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");
    }

    /// But for the numbers of items and the addresses of links.
    @Property(tries = 3000)
    void no_word_is_lost(@ForAll("plain") String text) {
        String words = String.join("", Description.of(text).words());
        assertThat(said(words)).isEqualTo(said(text));
    }

    private static String said(String words) {
        return SAID.matcher(words).replaceAll("");
    }

    @Property
    void any_characters_come_out_tame(@ForAll String text) {
        only_harmless_tags_come_out_and_each_is_closed(text);
    }

    @Provide
    Arbitrary<String> plain() {
        return pieces(
                "- ", "* ", "• ", "・", "  ", "\t", "\n", "\n\n", "*", "**", "_", "`", "``", "\\", "a", "b c", "é", "計");
    }

    @Provide
    Arbitrary<String> hostile() {
        return pieces(
                "<script>",
                "</li>",
                "<img src=x onerror=alert(1)>",
                "javascript:",
                "&#106;avascript:",
                "https://a.example/",
                "https://",
                "HTTP://b.example?x&y='z",
                "mailto:a@b.example",
                "/skills/x",
                "/proposals/7",
                "//evil.example",
                "[a](",
                "[",
                "](<",
                ">)",
                "](",
                ")",
                "![",
                "\"",
                "'",
                "`",
                "``",
                "*",
                "**",
                "_",
                "\n",
                "\n\n",
                "  ",
                "- ",
                "1. ",
                "・",
                "\\",
                "&lt;",
                "\u202E",
                "\u2066",
                "\u0000",
                "\u2028",
                "a",
                "é");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(24).map(it -> String.join("", it));
    }
}
