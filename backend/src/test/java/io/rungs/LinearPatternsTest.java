package io.rungs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever people write, no pattern of Rungs looks at the same letters again and again: its work grows as the text
/// does. Counted is how often it asks for a character, so that no clock is needed.
class LinearPatternsTest {
    private static final int SHORT = 80;
    private static final int LONG = 960;

    /// They are held against a text as a whole, and never sought in one.
    private static final Set<String> OF_WHOLES = Set.of(
            "io.rungs.moderation.model.Links.LEADS_AWAY",
            "io.rungs.moderation.model.Links.NO_NAME",
            "io.rungs.platform.TrustedProxies.WITH_PORT",
            "io.rungs.catalog.Slugs.WELL_FORMED",
            "io.rungs.exchange.model.Marks.ESCAPED",
            "io.rungs.exchange.model.Marks.LIKE_ONE",
            "io.rungs.text.Filler.MARK",
            "io.rungs.platform.Shell.FACES",
            "io.rungs.identity.model.FitClaim.EMAIL",
            "io.rungs.identity.model.ReservedNames.STANDS_IN");

    private static final List<String> BEGINNINGS = List.of("", "x0 ", "a.", "http:", "/skills");
    private static final List<String> UNITS = List.of(
            "a",
            "A",
            "\u00e9",
            "\u05d0",
            "\u6f22",
            "7",
            "\u0667",
            "\ud800\udf30",
            "\ud835\udfcf",
            "\ud83d\ude00",
            "\ud83c\udde6",
            "\u0301",
            "\u200d",
            " ",
            "\n",
            "\t",
            ".",
            "-",
            "_",
            "@",
            "/",
            "\\",
            ":",
            "+",
            "%",
            "'",
            "!",
            "(",
            "a.",
            "a-",
            "a ",
            "a@",
            "a@b",
            "a+",
            "a/",
            "/a",
            "a:",
            "a://",
            "a\\",
            "http:",
            "www.",
            "//a.",
            "7.",
            "a'",
            "a\u0301",
            "\ud800\udf30.",
            "\ud800\udf30 ",
            "\ud800\udf30-",
            "#1",
            "@a",
            ". ",
            "a. ",
            "-a",
            "a.de ",
            "1-",
            " \u0301",
            "\ud83d\udc69\u200d",
            "\u0915\u094d",
            "<",
            "[a](",
            "| ");
    private static final List<String> ENDS = List.of("", "_", "!");

    record Named(String name, Pattern pattern) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> patterns() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("io.rungs").stream()
                        .map(JavaClass::getFields)
                        .flatMap(fields -> fields.stream())
                        .filter(it -> it.getRawType().isEquivalentTo(Pattern.class))
                        .map(LinearPatternsTest::named);
    }

    private static Named named(JavaField declared) {
        try {
            Field field = declared.reflect();
            field.setAccessible(true);
            return new Named(declared.getFullName(), (Pattern) field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void theWorkGrowsAsTheTextDoes(Named each) {
        List<String> steep = new ArrayList<>();
        for (String beginning : BEGINNINGS)
            for (String unit : UNITS)
                for (String end : ENDS)
                    if (isSteep(each, beginning, unit, end)) steep.add(beginning + "|" + unit + "|" + end);

        assertThat(steep).isEmpty();
    }

    /// Twice of what the length is more, and what a few letters cost.
    private static boolean isSteep(Named pattern, String beginning, String unit, String end) {
        long few = work(pattern, beginning, unit, end, SHORT);
        long bound = 2 * (LONG / SHORT) * Math.max(few, 10 * SHORT);
        return Counted.beyond(pattern, text(beginning, unit, end, LONG), bound);
    }

    private static long work(Named pattern, String beginning, String unit, String end, int length) {
        var text = new Counted(text(beginning, unit, end, length), Long.MAX_VALUE);
        text.searchedBy(pattern);
        return text.asked;
    }

    private static String text(String beginning, String unit, String end, int length) {
        return beginning + unit.repeat(length / unit.length()) + end;
    }

    /// A text that counts how often somebody asks for a character of it, and gives up beyond a bound.
    private static final class Counted implements CharSequence {
        private final String text;
        private final long most;
        private long asked;

        private Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        static boolean beyond(Named pattern, String text, long bound) {
            try {
                new Counted(text, bound).searchedBy(pattern);
                return false;
            } catch (TooOften e) {
                return true;
            }
        }

        private void searchedBy(Named each) {
            var matcher = each.pattern().matcher(this);
            while (!OF_WHOLES.contains(each.name()) && matcher.find()) {}
            each.pattern().matcher(this).matches();
        }

        @Override
        public char charAt(int index) {
            if (++asked > most) throw new TooOften();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooOften extends RuntimeException {
        private TooOften() {
            super("Asked too often", null, false, false);
        }
    }
}
