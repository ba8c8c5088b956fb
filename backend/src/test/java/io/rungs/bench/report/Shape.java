package io.rungs.bench.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What there is to know of the plans of an act: how many statements it took, and which tables they read from one
/// end to the other. Tables of few rows are read so because nothing is faster.
public record Shape(int statements, SortedSet<String> readWhole) {
    private static final int FEW = 100;
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+).*\\(actual [^)]*rows=([0-9.]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    /// Of plans as `EXPLAIN (ANALYZE)` writes them.
    public static Shape of(List<String> plans) {
        SortedSet<String> whole = new TreeSet<>();
        for (String plan : plans) addReadWhole(plan, whole);
        return new Shape(plans.size(), whole);
    }

    private static void addReadWhole(String plan, SortedSet<String> whole) {
        String table = null;
        double rows = 0;
        for (String line : plan.split("\n")) {
            var scan = WHOLE.matcher(line);
            var removed = REMOVED.matcher(line);
            if (scan.find()) {
                table = scan.group(1);
                rows = Double.parseDouble(scan.group(2));
            } else if (line.contains("(cost=")) table = null;
            else if (removed.find()) rows += Double.parseDouble(removed.group(1));
            if (table != null && rows >= FEW) whole.add(table);
        }
    }

    /// As "3 statements by index", "3 statements, all of skill".
    public String written() {
        String count = statements == 1 ? "1 statement" : statements + " statements";
        return count + (readWhole.isEmpty() ? " by index" : ", all of " + String.join(", ", readWhole));
    }
}
