package io.rungs.text;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Descriptions made of so few statements, some of them much alike, that every constellation of three comes up
/// often.
final class SomeDescriptions {
    private static final List<String> STATEMENTS = List.of(
            "Logs runs.",
            "Logs all runs of the team.",
            "Compares metrics of many runs.",
            "Compares the metrics of all runs.",
            "Keeps seeds and data together.",
            "Keeps seeds together.",
            "Leads reviews.",
            "記録する。");

    private SomeDescriptions() {}

    static Arbitrary<String> any() {
        return of(Arbitraries.of(STATEMENTS).list().ofMaxSize(5));
    }

    /// In paragraphs, lines or as a list.
    static Arbitrary<String> of(Arbitrary<List<String>> statements) {
        return Combinators.combine(statements, Arbitraries.of(" ", "\n", "\n\n", "\n- ", "\n• "))
                .as(SomeDescriptions::written);
    }

    static String written(List<String> statements, String between) {
        List<String> all = new ArrayList<>(statements);
        String first = between.contains("-") || between.contains("•") ? between.strip() + " " : "";
        return all.isEmpty() ? "" : first + String.join(between, all);
    }
}
