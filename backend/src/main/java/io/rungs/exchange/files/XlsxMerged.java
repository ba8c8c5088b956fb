package io.rungs.exchange.files;

import io.rungs.exchange.model.Spaces;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Which cells of a sheet are merged. A sheet says so only behind all of its lines: so it is read once before them.
/// Ranges cost where they begin and end, however many lines and columns they span.
final class XlsxMerged {
    private static final int MOST = 100_000;
    /// A key that is longer is none; that much tells it.
    private static final int LONGEST_KEY = 200;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private final Deque<Range> coming;
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingInt(it -> it.range.bottom()));
    /// By its first column; no two of a sheet share a cell. Another one where it changes: lines keep theirs.
    private TreeMap<Integer, Open> byLeft = new TreeMap<>();

    private XlsxMerged(List<Range> ranges) {
        coming = new ArrayDeque<>(
                ranges.stream().sorted(Comparator.comparingInt(Range::top)).toList());
    }

    /// Columns from 0, lines from 1.
    private record Range(int left, int top, int right, int bottom) {}

    /// @param text of its first cell, which stands for all of them
    private record Open(Range range, String text) {}

    /// @throws UnreadableFile where there are more than are kept
    static XlsxMerged in(String sheet, XmlPart xml) throws XMLStreamException {
        List<Range> ranges = new ArrayList<>();
        while (xml.nextElement()) {
            String written = xml.is("mergeCell") ? xml.attribute("ref") : null;
            Matcher it = RANGE.matcher(written == null ? "" : written);
            if (!it.matches()) continue;
            if (ranges.size() == MOST)
                throw new UnreadableFile(
                        new Spot(sheet, 0, 0), "More than %,d merged cells cannot be read.".formatted(MOST));
            ranges.add(new Range(
                    column(it.group(1)),
                    Integer.parseInt(it.group(2)),
                    column(it.group(3)),
                    Integer.parseInt(it.group(4))));
        }
        return new XlsxMerged(ranges);
    }

    /// From 0.
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = column * 26 + letters.charAt(i) - 'A' + 1;
        return column - 1;
    }

    /// What stands for the empty cells of the line, by their columns. Lines come in their order.
    IntFunction<@Nullable String> at(int line, List<@Nullable String> cells) {
        boolean ends = !open.isEmpty() && open.peek().range.bottom() < line;
        boolean begins = !coming.isEmpty() && coming.peek().top() <= line;
        if (ends || begins) byLeft = new TreeMap<>(byLeft);
        while (!open.isEmpty() && open.peek().range.bottom() < line) {
            Open ended = open.remove();
            byLeft.remove(ended.range.left(), ended);
        }
        while (!coming.isEmpty() && coming.peek().top() <= line) begin(coming.remove(), line, cells);
        var then = byLeft;
        return column -> of(then, column);
    }

    private void begin(Range range, int line, List<@Nullable String> cells) {
        String text = range.left() < cells.size() ? cells.get(range.left()) : null;
        if (range.top() != line || range.bottom() < line || text == null || Spaces.only(text)) return;
        var it = new Open(range, text.substring(0, Math.min(text.length(), LONGEST_KEY + 1)));
        open.add(it);
        byLeft.put(range.left(), it);
    }

    private static @Nullable String of(TreeMap<Integer, Open> ranges, int column) {
        Map.Entry<Integer, Open> it = ranges.floorEntry(column);
        return it != null && column <= it.getValue().range.right() ? it.getValue().text : null;
    }
}
