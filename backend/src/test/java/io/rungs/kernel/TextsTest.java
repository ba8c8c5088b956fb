package io.rungs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\u2800",
                "\uFFFC",
                "\u115F",
                "\u1160",
                "\u3164",
                "\uFFA0",
                "\u00AD",
                "\u034F",
                "\uFE0F",
                "\u0301",
                "\u200D\u200C",
                "\u2060",
                "\uFEFF",
                "\u3000",
                "\u2028",
                "\u180E",
                "\u17B4",
                "\uDB40\uDC41\uDB40\uDC7F",
                "\uD834\uDD59",
                "\u200E\u200F\u061C",
                "\uFFF9",
                "\u0489",
                "\uE000",
                "\uF8FF",
                "\uDB80\uDC00",
                "\uDBFF\uDFFD",
                "\uFFFF",
                "\u0378",
                "\uE000 \u200B\uE001",
                " \u200B\n\t\u00A0"
            })
    void whatNobodySeesIsNoText(String text) {
        assertThat(required(text)).isEqualTo("bad-text");
        assertThat(new Texts().optional("reason", text, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "❤️",
                "🇵🇱",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "e\u0301",
                "한",
                "नि",
                "👨‍👩‍👧",
                "می\u200Cخواهم",
                "\uFFFD",
                "x\u200By"
            })
    void whatIsSeenIsText(String text) {
        var texts = new Texts();
        assertThat(texts.required("title", text, 20)).isEqualTo(text);
        assertThatCode(texts::check).doesNotThrowAnyException();
    }

    @Test
    void theUnseenEdgesOfANameGo() {
        assertThat(new Texts().required("name", "\u200B\u00A0 Kafka \uFEFF\u3164\u2060", 10))
                .isEqualTo("Kafka");
        assertThat(new Texts().required("name", "\u200FKafka\u200E streams\u061C", 20))
                .as("marks of direction go everywhere")
                .isEqualTo("Kafka streams");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(code(texts -> texts.line("name", "Kafka\nstreams", 20))).isEqualTo("bad-text");
        assertThat(new Texts().line("name", "\nKafka streams\n", 20)).isEqualTo("Kafka streams");
    }

    @Test
    void whatIsDrawnCountsNotWhatIsWritten() {
        UnaryOperator<String> drawn = it -> it.replace("&nbsp;", "\u00A0").replace("&#8238;", "\u202E");

        assertThat(code(texts -> texts.required("body", "&nbsp;", 10, drawn))).isEqualTo("bad-text");
        assertThat(code(texts -> texts.optional("body", "&nbsp;", 10, drawn))).isEmpty();
        assertThat(new Texts().optional("body", "&nbsp;", 10, drawn)).isEmpty();
        assertThat(code(texts -> texts.optional("body", "a&#8238;b", 10, drawn)))
                .isEqualTo("bad-text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u0000a", "a\u202Eb", "a\u2066b", "a\u2069", "a\u0007b", "\uD800"})
    void whatSteersTheWritingIsRefused(String text) {
        assertThat(required(text)).isEqualTo("bad-text");
    }

    @Property
    void whatIsTrimmedIsSeenAtItsFirstSign(@ForAll("strange") String text) {
        String trimmed = Seen.trimmed(text);

        assertThat(text).contains(trimmed);
        assertThat(Seen.trimmed(trimmed)).isEqualTo(trimmed);
        assertThat(Seen.isBlank(trimmed)).isEqualTo(Seen.isBlank(text));
    }

    @Provide
    Arbitrary<String> strange() {
        return Arbitraries.of(
                        "a", " ", "\u200B", "\u0301", "\uFE0F", "\u2800", "\u3164", "🇵🇱", "\u200D", "\n", "\u202E")
                .list()
                .ofMaxSize(8)
                .map(it -> String.join("", it));
    }

    private static String required(String text) {
        return code(texts -> texts.required("title", text, 20));
    }

    private static String code(java.util.function.Consumer<Texts> read) {
        var texts = new Texts();
        read.accept(texts);
        var refusal = catchThrowableOfType(Refusal.Invalid.class, texts::check);
        return refusal == null ? "" : refusal.code();
    }
}
