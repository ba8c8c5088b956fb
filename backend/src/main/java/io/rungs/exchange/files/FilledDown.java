package io.rungs.exchange.files;

import io.rungs.exchange.files.TableHead.Meaning;
import io.rungs.exchange.model.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of the rows of one table: what is merged with the cells above stands for all of them, and below
/// heads of which somebody said so an empty cell means what stands above it. A text never does.
final class FilledDown {
    /// Of no table yet.
    static final FilledDown NONE = new FilledDown();

    private final List<Boolean> filled = new ArrayList<>();
    private final List<@Nullable String> above = new ArrayList<>();

    private FilledDown() {}

    FilledDown(TableHead head, HeadWords known) {
        for (int i = 0; i < head.columns().size(); i++) {
            String its = head.line().cell(i) == null && head.roles() != null
                    ? head.roles().cell(i)
                    : head.line().cell(i);
            boolean key = head.columns().get(i).filter(FilledDown::isKey).isPresent();
            filled.add(key && its != null && known.isFilled(its));
            above.add(null);
        }
    }

    private static boolean isKey(Meaning it) {
        return it.level() == null && it.column().isKey();
    }

    /// What stands there, or stands for it.
    @Nullable
    String at(TableLine line, int place, SheetColumn column) {
        String cell = line.cell(place);
        if (cell != null || !column.isKey()) return cell;
        String merged = line.merged().apply(place);
        return merged != null || !isFilled(place) ? merged : above.get(place);
    }

    private boolean isFilled(int place) {
        return place < filled.size() && filled.get(place);
    }

    /// The line is told. Below a key that cannot be read nothing is known: what stands above that is another's.
    void after(TableLine line) {
        for (int i = 0; i < filled.size(); i++) {
            if (!filled.get(i)) continue;
            String cell = line.cell(i) == null ? line.merged().apply(i) : line.cell(i);
            if (cell != null || line.faults().containsKey(i)) above.set(i, cell);
        }
    }
}
