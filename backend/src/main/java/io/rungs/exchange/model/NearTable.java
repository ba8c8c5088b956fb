package io.rungs.exchange.model;

import io.rungs.kernel.Shortened;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Another table with nearly the same heads, of which somebody said what they stand for: one is read as was said of
/// it, and says so.
///
/// @param hash of its shape
/// @param missing heads that only the other one has
/// @param fresh heads that the other one has not
public record NearTable(byte[] hash, List<String> missing, List<String> fresh) {
    private static final int SOME = 5;
    private static final int LONGEST = 32;

    /// @param here of the table that is read as was said of the other
    public static NearTable of(TableShape other, TableShape here) {
        return new NearTable(other.hash(), only(other, here.heads()), only(here, other.heads()));
    }

    private static List<String> only(TableShape one, Set<String> others) {
        return one.written().stream()
                .filter(it -> !others.contains(Folded.of(it)))
                .toList();
    }

    /// What whoever brought the table has to know before anything else.
    public String sentence() {
        return "This is read as you said of a table with nearly the same heads."
                + told(" Missing here: %s.", missing)
                + told(" New here: %s.", fresh);
    }

    private static String told(String sentence, List<String> heads) {
        if (heads.isEmpty()) return "";
        String some = heads.stream()
                .limit(SOME)
                .map(it -> "“" + Shortened.to(LONGEST, it) + "”")
                .collect(Collectors.joining(", "));
        int more = heads.size() - SOME;
        return sentence.formatted(more > 0 ? "%s and %,d more".formatted(some, more) : some);
    }
}
