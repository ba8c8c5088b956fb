package io.rungs.exchange.model;

import io.rungs.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// By what the next table like one is known: its heads, told apart as names are, in whatever order.
///
/// @param hash of tables with just these heads
/// @param written each head once, as it stands there; none where they are too many or too long to be compared
public record TableShape(byte[] hash, List<String> written) {
    private static final int MOST = 200;
    private static final int LONGEST = 200;

    /// What somebody said of a table.
    public record SaidTable(TableShape shape, SaidHeads said) {}

    public static TableShape of(List<ReadHead> heads) {
        Map<String, String> written = new LinkedHashMap<>();
        heads.forEach(it -> written.putIfAbsent(Folded.of(it.head()), it.head()));
        String all = written.keySet().stream().sorted().collect(Collectors.joining("\n"));
        boolean few = written.size() <= MOST
                && written.values().stream().allMatch(it -> it.codePointCount(0, it.length()) <= LONGEST);
        return new TableShape(
                Sha256.of(all.getBytes(StandardCharsets.UTF_8)), few ? List.copyOf(written.values()) : List.of());
    }

    /// The heads as they are told apart.
    public Set<String> heads() {
        return written.stream().map(Folded::of).collect(Collectors.toSet());
    }

    /// Of those that share at least half of the heads of both the one that shares most with it; of several the
    /// first.
    public Optional<SaidTable> nearest(List<SaidTable> tables) {
        Set<String> here = heads();
        return tables.stream()
                .filter(it -> isNear(here, it.shape.heads()))
                .max(Comparator.comparingLong(it -> shared(here, it.shape.heads())));
    }

    private static boolean isNear(Set<String> here, Set<String> there) {
        long shared = shared(here, there);
        return shared > 0 && 2 * shared >= here.size() + there.size() - shared;
    }

    private static long shared(Set<String> here, Set<String> there) {
        return here.stream().filter(there::contains).count();
    }
}
