package io.rungs.exchange.files;

import io.rungs.exchange.model.Spaces;
import io.rungs.exchange.model.Spot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A line of a table as it stands in a file.
///
/// @param cells from the first column on; nothing where nothing stands
/// @param merged what stands in the cell that one is merged with, by column from 0
/// @param faults cells that say nothing that can be read, and why
/// @param hidden what of it whoever looks at the sheet does not see
record TableLine(
        @Nullable String sheet,
        int number,
        List<@Nullable String> cells,
        IntFunction<@Nullable String> merged,
        Map<Integer, String> faults,
        Hidden hidden) {
    /// @param line all of it
    /// @param columns from 0
    /// @param leftOut whether nobody is to read it: what its keys are goes on below it all the same
    record Hidden(boolean line, BitSet columns, boolean leftOut) {
        static final Hidden NOTHING = new Hidden(false, new BitSet(), false);
    }

    static TableLine of(int number, List<@Nullable String> cells) {
        return new TableLine(null, number, cells, _ -> null, Map.of(), Hidden.NOTHING);
    }

    /// What of it is seen: of a line that is hidden as a whole only where it belongs.
    TableLine seen() {
        if (hidden.columns().isEmpty() && !hidden.line()) return this;
        List<@Nullable String> left = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) left.add(hidden.columns().get(i) ? null : cells.get(i));
        Map<Integer, String> wrong = new HashMap<>(faults);
        wrong.keySet().removeIf(hidden.columns()::get);
        return new TableLine(
                sheet,
                number,
                left,
                column -> hidden.columns().get(column) ? null : merged.apply(column),
                wrong,
                new Hidden(hidden.line(), Hidden.NOTHING.columns(), hidden.line()));
    }

    /// Nothing where there is nothing but spaces.
    @Nullable
    String cell(int column) {
        String cell = column < cells.size() ? cells.get(column) : null;
        return cell == null || Spaces.only(cell) ? null : cell;
    }

    /// In how many cells something stands.
    int count() {
        int count = 0;
        for (int i = 0; i < cells.size(); i++) if (cell(i) != null) count++;
        return count;
    }

    boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) if (cell(i) != null) return false;
        return faults.isEmpty();
    }

    Spot spot(int column) {
        return new Spot(sheet, number, column + 1);
    }

    Spot spot() {
        return new Spot(sheet, number, 0);
    }
}
