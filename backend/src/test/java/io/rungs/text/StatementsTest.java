package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ByTheClock
class StatementsTest {
    private static final int SHORT = 5_000;
    private static final int LONG = 40_000;

    @Test
    void a_sentence_is_a_statement() {
        assertThat(of("Logs runs. Compares them! Says why?"))
                .containsExactly("Logs runs.", "Compares them!", "Says why?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uses a queue, e.g. Kafka, or a log.",
                "Knows one tool (i.e. MLflow) well.",
                "Keeps the error below 1.5 percent.",
                "Weighs REST vs. events.",
                "Works with Dr. Who and J. Doe.",
                "Kennt ein Werkzeug, z. B. Kafka.",
                "Explains `a. B` to others.",
                "Waits … then goes on.",
                "Runs version 2.1.3 of it"
            })
    void a_point_within_a_sentence_ends_nothing(String sentence) {
        assertThat(of(sentence)).containsExactly(sentence);
    }

    /// Eight times the text may take thrice as much again, for the processor's caches, and never the square of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.", "Q.A.Z.", ".A", "Ab.", "e.g.", "A. ", ". ", "…", "`", "`a", "``` ``", "a\n", "- a\n", "(.", "*_"
            })
    void the_work_grows_as_the_text_does(String unit) {
        long few = work(unit, SHORT);
        long many = work(unit, LONG);

        assertThat(Duration.ofNanos(many))
                .isLessThan(Duration.ofNanos(3 * LONG / SHORT * few).plusMillis(20));
    }

    /// By the processor's clock, since others run beside it.
    private static long work(String unit, int length) {
        String text = unit.repeat(length / unit.length());
        var threads = ManagementFactory.getThreadMXBean();
        return IntStream.range(0, 3)
                .mapToLong(_ -> {
                    long start = threads.getCurrentThreadCpuTime();
                    Statements.of(text);
                    return threads.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void full_stops_need_no_space() {
        assertThat(of("実験を記録する。結果を比べる！「なぜ。」と言う。")).containsExactly("実験を記録する。", "結果を比べる！", "「なぜ。」と言う。");
    }

    @Test
    void quotes_and_emphasis_close_with_their_sentence() {
        assertThat(of("**Logs runs.** Says \"why.\" Goes (home.) Ends"))
                .containsExactly("**Logs runs.**", "Says \"why.\"", "Goes (home.)", "Ends");
    }

    @Test
    void an_item_with_its_nested_items_is_a_statement() {
        assertThat(of("""
                You can:
                - write tests. And run them
                  - of properties
                  - of races
                - read logs
                  that others wrote

                Then go home."""))
                .containsExactly(
                        "You can:",
                        "write tests. And run them\n  - of properties\n  - of races",
                        "read logs\n  that others wrote",
                        "Then go home.");
    }

    @Test
    void bullets_are_known_as_people_type_them() {
        assertThat(of("• a\n•b\n– c\n* d\n+ e\n1. f\n2) g\n· h"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void what_only_looks_like_an_item_is_words() {
        assertThat(of("-a")).containsExactly("-a");
        assertThat(of("Answers within\n30. of them")).containsExactly("Answers within\n30. of them");
        assertThat(of("-")).containsExactly("-");
    }

    @Test
    void a_line_of_its_own_is_a_statement_unless_it_goes_on() {
        assertThat(of("Logs runs\nCompares them\nwith others"))
                .containsExactly("Logs runs", "Compares them\nwith others");
    }

    @Test
    void blank_lines_part_paragraphs() {
        assertThat(of("logs runs\n\n \ncompares them")).containsExactly("logs runs", "compares them");
    }

    @Test
    void nothing_says_nothing() {
        assertThat(of("")).isEmpty();
        assertThat(of(" \n\n ")).isEmpty();
    }

    @Test
    void what_comes_behind_very_many_is_one() {
        String text = "Logs runs. ".repeat(1000).strip();

        assertThat(of(text)).hasSize(Statements.MOST);
        assertThat(text).endsWith(of(text).getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "- a\n", "` ", "e.g. ", "\n", "  - a\n", "1. ", "。", "*", " \t", "(", "\u00A0", "A"})
    void no_text_is_slow(String bit) {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> of(bit.repeat(50_000 / bit.length())));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Logs", " ", "\n", ". ", "- ", "  ", "•", "1. ", "。", "`", "e.g.", "!", "\t", "\r\n", "(",
                        "\u00A0", "–")
                .list()
                .ofMaxSize(30)
                .map(it -> String.join("", it));
    }

    @Property
    void statements_and_what_parts_them_are_the_text(@ForAll("texts") String text) {
        var statements = Statements.of(text);
        var joined = new StringBuilder();
        statements.all().forEach(it -> joined.append(it.piece()));

        assertThat(joined + statements.tail()).isEqualTo(text);
        assertThat(Description.of(joined.toString()).words())
                .as("what stands behind them is not read")
                .isEqualTo(Description.of(text).words());
        assertThat(statements.all()).noneMatch(it -> it.text().isEmpty());
    }

    @Property
    void what_is_drawn_as_an_item_or_a_paragraph_is_read_as_one(@ForAll("texts") String text) {
        var blocks = Description.of(text).blocks();
        long items = blocks.stream()
                .filter(Description.Listing.class::isInstance)
                .mapToLong(it -> ((Description.Listing) it).items().size())
                .sum();
        long paragraphs =
                blocks.stream().filter(Description.Paragraph.class::isInstance).count();

        assertThat(count(text, Statement.Form.ITEM)).isEqualTo(items);
        assertThat(count(text, Statement.Form.PARAGRAPH)).isEqualTo(paragraphs);
    }

    private static long count(String text, Statement.Form form) {
        return Statements.of(text).all().stream()
                .filter(it -> it.form() == form)
                .count();
    }

    /// The very file that both readers of what is drawn are held to.
    @TestFactory
    Stream<DynamicTest> the_cases_of_descriptions() throws IOException {
        try (InputStream file = StatementsTest.class.getResourceAsStream("/descriptions.json")) {
            return new JsonMapper()
                            .readTree(file)
                            .valueStream()
                            .map(it -> DynamicTest.dynamicTest(
                                    it.path("says").asString(),
                                    () -> assertThat(of(it.path("text").asString()))
                                            .containsExactlyElementsOf(it.path("statements")
                                                    .valueStream()
                                                    .map(JsonNode::asString)
                                                    .toList())))
                            .toList()
                            .stream();
        }
    }

    private static List<String> of(String text) {
        return Statements.of(text).all().stream().map(Statement::text).toList();
    }
}
