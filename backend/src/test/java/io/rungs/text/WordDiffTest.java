package io.rungs.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import io.rungs.text.WordEdit.Op;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ByTheClock
class WordDiffTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Trains models       | Trains models             | Trains models
                    ''                  | Trains models             | +Trains models+
                    Trains models       | ''                        | -Trains models-
                    Trains models       | Deploys models            | -Trains-+Deploys+ models
                    Trains models.      | Trains great models.      | Trains +great +models.
                    Trains great models | Trains models             | Trains -great -models
                    Trains a model      | Trains a model, often     | Trains a model+, often+
                    at most 1.5 percent | at most 15 percent        | at most -1.5-+15+ percent
                    it doesn't fail     | it does fail              | it -doesn't-+does+ fail
                    Оценивает модели    | Проверяет модели          | -Оценивает-+Проверяет+ модели
                    का काम              | कि काम                    | -का-+कि+ काम
                    ship 👨‍👩‍👧 it          | ship 👨‍👩‍👦 it                | ship -👨‍👩‍👧-+👨‍👩‍👦+ it
                    ship 🇩🇪 it          | ship 🇩🇰 it                | ship -🇩🇪-+🇩🇰+ it
                    """)
    void edits_are_whole_words(String before, String after, String expected) {
        assertThat(shown(before, after)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Trains big models           | Ships tiny models         | -Trains big-+Ships tiny+ models
                    Trains, tests models        | Ships, mends models       | -Trains, tests-+Ships, mends+ models
                    Implementation of pipelines | Documentation of products | -Implementation of pipelines-+Documentation of products+
                    Trains models of risk       | Ships models of cost      | -Trains models of risk-+Ships models of cost+
                    Trains the big models daily | Ships the big goods daily | -Trains the big models-+Ships the big goods+ daily
                    Trains all of the models at hand | Ships all of the models on call | -Trains-+Ships+ all of the models -at hand-+on call+
                    """)
    void what_lies_between_two_replacements_is_absorbed_when_it_is_no_pause(
            String before, String after, String expected) {
        assertThat(shown(before, after)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Trains models often        | Trains big models, very often | Trains +big +models+, very+ often
                    Trains big models so often | Trains models often           | Trains -big -models- so- often
                    """)
    void where_words_only_came_or_only_went_no_others_are_marked(String before, String after, String expected) {
        assertThat(shown(before, after)).isEqualTo(expected);
    }

    @Test
    void confetti_is_swept_up() {
        String before = "Records how a service calls models through an existing batch, and what it costs per run.";
        String after = "Records how a service documents it for the next person, and what it costs per run.";
        assertThat(shown(before, after))
                .isEqualTo("Records how a service -calls models through an existing batch-"
                        + "+documents it for the next person+, and what it costs per run.");
    }

    @Test
    void a_line_of_which_little_is_left_stands_whole() {
        String before = "Keeps one two three four five, so that they last, and writes six seven eight nine ten.";
        String after = "Reads eleven twelve thirteen, so that they last, fourteen fifteen sixteen seventeen eighteen.";
        assertThat(shown(before + "\nStays", after + "\nStays"))
                .isEqualTo("-" + before.replace(".", "") + "-+" + after.replace(".", "") + "+.\nStays");
    }

    @Test
    void paragraphs_that_both_change_stay_apart() {
        assertThat(shown("Trains\n\nmodels", "Ships\n\ngoods")).isEqualTo("-Trains-+Ships+\n\n-models-+goods+");
    }

    @Test
    void ideographs_are_compared_one_by_one() {
        assertThat(shown("设计模型", "设计系统")).isEqualTo("设计-模型-+系统+");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Trains models         | Trains three great new models | 3 words added
                    Trains models         | Trains new models             | 1 word added
                    Trains new models     | Trains models                 | 1 word removed
                    Trains new models     | Deploys                       | 1 word added, 3 removed
                    Trains models         | Trains two of his cars        | 4 words added, 1 removed
                    Trains models         | Trains models.                | Only signs or spacing changed
                    Trains models         | Trains models                 | No changes
                    """)
    void the_summary_counts_words(String before, String after, String expected) {
        assertThat(WordDiff.summary(WordDiff.between(before, after))).isEqualTo(expected);
    }

    @Test
    void spaces_do_not_decide_which_words_are_shared() {
        assertThat(shown("one two", "two three")).isEqualTo("-one -two+ three+");
    }

    @Test
    void long_texts_keep_what_they_share() {
        String before = prose(1, 20_000);
        String after = "First " + before.replace("word99 ", "other ") + " last";
        assertThat(share(WordDiff.between(before, after), Op.EQUAL)).isGreaterThan(0.95);
    }

    @Test
    void both_ends_of_a_rewritten_text_are_shared() {
        String before = "Begins. " + random("设计模型", 1) + " Ends.";
        String after = "Begins. " + random("设计模型", 2) + " Ends.";
        var edits = WordDiff.between(before, after);
        assertThat(edits.getFirst().text()).startsWith("Begins. ");
        assertThat(edits.getLast().text()).endsWith(" Ends.");
        assertThat(List.of(edits.getFirst().op(), edits.getLast().op())).containsOnly(Op.EQUAL);
    }

    @Test
    void twenty_thousand_characters_take_no_time_whatever_they_are() {
        var hostile = List.of(
                List.of(prose(1, 20_000), prose(2, 20_000)),
                List.of(random("ab ", 1), random("ab ", 2)),
                List.of(random(".,;", 1), random(".,;", 2)),
                List.of(random("a,b.c d'e", 1), random("a,b.c d'e", 2)),
                List.of("a.".repeat(10_000), "a,".repeat(10_000)),
                List.of(random("设计模型 ", 1), random("设计模型 ", 2)),
                List.of("a'".repeat(10_000), "'a".repeat(10_000)),
                List.of("1.".repeat(10_000), "1,".repeat(10_000)),
                List.of("\u200d".repeat(20_000), "🇩🇪".repeat(5_000)),
                List.of("\u0301".repeat(20_000), "👩\u200d".repeat(6_000)));
        for (var pair : hostile)
            assertThat(fastestOfThree(() -> WordDiff.between(pair.getFirst(), pair.getLast())))
                    .as(pair.getFirst().substring(0, 20))
                    .isLessThan(Duration.ofMillis(200));
    }

    private static Duration fastestOfThree(Runnable work) {
        return Stream.generate(() -> timed(work))
                .limit(3)
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /// What this thread worked: others may keep the machine busy.
    private static Duration timed(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }

    /// Deletions as -gone-, insertions as +new+.
    private static String shown(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(edit -> switch (edit.op()) {
                    case EQUAL -> edit.text();
                    case DELETE -> "-" + edit.text() + "-";
                    case INSERT -> "+" + edit.text() + "+";
                })
                .collect(Collectors.joining());
    }

    private static double share(List<WordEdit> edits, Op op) {
        double all = edits.stream().mapToInt(edit -> edit.text().length()).sum();
        return edits.stream()
                        .filter(edit -> edit.op() == op)
                        .mapToInt(edit -> edit.text().length())
                        .sum()
                / all;
    }

    private static String prose(int seed, int length) {
        var random = new Random(seed);
        return IntStream.range(0, length / 6)
                .mapToObj(_ -> "word" + random.nextInt(500))
                .collect(Collectors.joining(" "))
                .substring(0, length);
    }

    private static String random(String alphabet, int seed) {
        return new Random(seed)
                .ints(20_000, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
