package io.rungs.exchange.files;

import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.RowSink;
import io.rungs.kernel.Shortened;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The heads of one sheet with some of what stands below each, so that people see what was read as what.
final class HeadExamples {
    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST = 80;

    private final TableLine line;
    private final @Nullable TableLine above;
    private final List<HeadMeaning> meanings;
    private final int most;
    private final List<List<String>> examples = new ArrayList<>();
    private boolean any;

    private HeadExamples(TableLine line, @Nullable TableLine above, List<HeadMeaning> meanings, int most) {
        this.line = line;
        this.above = above;
        this.meanings = meanings;
        this.most = most;
        int columns =
                Math.max(line.cells().size(), above == null ? 0 : above.cells().size());
        for (int i = 0; i < Math.min(columns, most); i++) examples.add(new ArrayList<>());
    }

    /// @param most how many heads are told, the first ones
    static HeadExamples of(TableHead head, int most) {
        return new HeadExamples(
                head.line(),
                head.roles(),
                head.columns().stream()
                        .limit(most)
                        .map(it -> it.map(TableHead.Meaning::told).orElse(HeadMeaning.NOTHING))
                        .toList(),
                most);
    }

    /// A line that would be one of heads, if anybody knew them.
    static HeadExamples unknown(TableLine line, int most) {
        return new HeadExamples(line, null, List.of(), most);
    }

    /// The heads that nobody knows, once the line below is seen: that may be a second line of them, which
    /// begins where the first one ends, or the first if what stood above was a title.
    HeadExamples below(TableLine it) {
        boolean first = !any && above == null;
        if (first && line.cell(0) != null && it.cell(0) == null && it.count() > 1)
            return new HeadExamples(it, line, meanings, most);
        if (first && 2 * line.count() <= it.count()) return unknown(it, most);
        row(it);
        return this;
    }

    /// Of one line or two that in which the head of the column stands.
    private TableLine source(int column) {
        return line.cell(column) == null && above != null ? above : line;
    }

    int count() {
        return examples.size();
    }

    void row(TableLine it) {
        any = true;
        int heads = Math.min(examples.size(), it.cells().size());
        for (int i = 0; i < heads; i++) {
            String cell = it.cell(i);
            if (cell != null && examples.get(i).size() < MOST_EXAMPLES)
                examples.get(i).add(Shortened.to(LONGEST, cell));
        }
    }

    /// All but that of the reasons why rows were refused: mended, a table has the heads that it had.
    void tell(RowSink sink) {
        for (int i = 0; i < examples.size(); i++) {
            TableLine source = source(i);
            String head = source.cell(i);
            if (head != null && head.length() <= HeadWords.LONGEST && !TableHead.isReason(head))
                sink.head(new ReadHead(
                        source.spot(i),
                        head,
                        i < meanings.size() ? meanings.get(i) : HeadMeaning.NOTHING,
                        List.copyOf(examples.get(i))));
        }
    }
}
