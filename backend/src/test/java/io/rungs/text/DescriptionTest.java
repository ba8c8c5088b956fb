package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.text.Description.Block;
import io.rungs.text.Description.Listing;
import io.rungs.text.Description.Paragraph;
import io.rungs.text.Description.Run;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the reader to the very cases that the page's is held to.
class DescriptionTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> it_is_read_as_on_the_page() throws IOException {
        try (InputStream cases = DescriptionTest.class.getResourceAsStream("/descriptions.json")) {
            return JSON.readTree(cases)
                    .valueStream()
                    .map(it -> DynamicTest.dynamicTest(
                            it.get("says").asString(),
                            () -> assertThat(filed(it.get("text").asString())).isEqualTo(it.get("blocks"))));
        }
    }

    @Test
    void it_is_drawn_as_paragraphs_and_lists() {
        assertThat(Description.of("You can:\nand must\n\n- plan\n  - alone\n- run\n\n4. mend")
                        .html())
                .isEqualTo("<p dir=\"auto\">You can:<br>and must</p>"
                        + "<ul dir=\"auto\"><li>plan<ul dir=\"auto\"><li>alone</li></ul></li><li>run</li></ul>"
                        + "<ol dir=\"auto\" start=\"4\"><li>mend</li></ol>");
        assertThat(Description.of("**a** *b* ***c*** `d`").html())
                .isEqualTo("<p dir=\"auto\"><strong>a</strong> <em>b</em> <strong><em>c</em></strong>"
                        + " <code>d</code></p>");
    }

    @Test
    void it_leads_away_as_the_rest_of_rungs_does() {
        assertThat(Description.of("[the **whole** guide](https://example.org?a&b) or [ours](/skills/x)")
                        .html())
                .isEqualTo("<p dir=\"auto\"><a href=\"https://example.org?a&amp;b\" rel=\"nofollow ugc noopener\">"
                        + "the <strong>whole</strong> guide</a> or <a href=\"/skills/x\">ours</a></p>");
        assertThat(Description.of("[a](https://example.org) [b](/skills/x) https://example.net.")
                        .links())
                .containsExactly("https://example.org", "https://example.net");
    }

    @Test
    void its_words_are_those_that_are_read() {
        assertThat(Description.of("You **can**:\n- plan `it`\n  - [alone](https://example.org)\n2. run")
                        .words())
                .containsExactly("You can:", "plan it", "alone", "run");
    }

    private static JsonNode filed(String text) {
        return JSON.valueToTree(Description.of(text).blocks().stream()
                .map(DescriptionTest::filed)
                .toList());
    }

    private static Map<String, Object> filed(Block block) {
        return switch (block) {
            case Paragraph it -> Map.of("p", lines(it.lines()));
            case Listing it -> filed(it);
        };
    }

    private static Map<String, Object> filed(Listing list) {
        List<Map<String, Object>> items = list.items().stream()
                .map(it -> {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("lines", lines(it.lines()));
                    if (!it.nested().isEmpty())
                        item.put(
                                "nested",
                                it.nested().stream().map(DescriptionTest::filed).toList());
                    return item;
                })
                .toList();
        Integer first = list.first();
        if (first == null) return Map.of("ul", items);
        return first == 1 ? Map.of("ol", items) : Map.of("ol", items, "first", first);
    }

    private static List<List<Object>> lines(List<List<Run>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(DescriptionTest::filed).toList())
                .toList();
    }

    private static Object filed(Run run) {
        if (run.equals(new Run(run.text(), false, false, false, null))) return run.text();
        Map<String, Object> filed = new LinkedHashMap<>(Map.of("text", run.text()));
        if (run.strong()) filed.put("strong", true);
        if (run.em()) filed.put("em", true);
        if (run.code()) filed.put("code", true);
        if (run.href() != null) filed.put("href", run.href());
        return filed;
    }
}
