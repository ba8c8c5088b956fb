package io.rungs.exchange.files;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Which cells of a sheet are merged. A sheet says so only behind all of its lines: so it is read once before them.
final class XlsxMerged {
    private static final int MOST = 100_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private final List<Range> byFirstLine;
    private final List<Open> open = new ArrayList<>();
    private int next;

    private XlsxMerged(List<Range> ranges) {
        this.byFirstLine =
                ranges.stream().sorted(Comparator.comparingInt(Range::top)).toList();
    }

    /// Columns from 0, lines from 1.
    private record Range(int left, int top, int right, int bottom) {}

    private static final class Open {
        private final Range range;
        private @Nullable String text;

        private Open(Range range) {
            this.range = range;
        }
    }

    static XlsxMerged in(InputStream in) throws XMLStreamException {
        List<Range> ranges = new ArrayList<>();
        try (var xml = XmlPart.of(in)) {
            while (xml.nextElement()) {
                String written = xml.is("mergeCell") ? xml.attribute("ref") : null;
                Matcher it = RANGE.matcher(written == null ? "" : written);
                if (it.matches() && ranges.size() < MOST)
                    ranges.add(new Range(
                            column(it.group(1)),
                            Integer.parseInt(it.group(2)),
                            column(it.group(3)),
                            Integer.parseInt(it.group(4))));
            }
        }
        return new XlsxMerged(ranges);
    }

    /// From 0.
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = column * 26 + letters.charAt(i) - 'A' + 1;
        return column - 1;
    }

    /// What stands for the empty cells of the line. Lines come in their order.
    Map<Integer, String> at(int line, List<@Nullable String> cells) {
        open.removeIf(it -> it.range.bottom() < line);
        while (next < byFirstLine.size() && byFirstLine.get(next).top() <= line) {
            Range range = byFirstLine.get(next++);
            if (range.bottom() >= line) open.add(new Open(range));
        }
        Map<Integer, String> merged = new HashMap<>();
        for (Open it : open) {
            int left = it.range.left();
            if (it.range.top() == line && left < cells.size()) it.text = cells.get(left);
            if (it.text == null) continue;
            for (int column = left; column <= it.range.right() && column < CsvRecords.MOST_FIELDS; column++)
                merged.put(column, it.text);
        }
        return merged;
    }
}
