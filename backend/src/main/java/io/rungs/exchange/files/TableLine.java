package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A line of a table as it stands in a file.
///
/// @param cells from the first column on; nothing where nothing stands
/// @param merged what stands in the cell that one is merged with, by column from 0
/// @param faults cells that say nothing that can be read, and why
/// @param hidden whether whoever looks at the sheet does not see it
record TableLine(
        @Nullable String sheet,
        int number,
        List<@Nullable String> cells,
        IntFunction<@Nullable String> merged,
        Map<Integer, String> faults,
        boolean hidden) {
    static TableLine of(int number, List<@Nullable String> cells) {
        return new TableLine(null, number, cells, _ -> null, Map.of(), false);
    }

    /// Without the spaces around it, of whatever kind; nothing where there is nothing else.
    @Nullable
    String cell(int column) {
        String cell = column < cells.size() ? cells.get(column) : null;
        return cell == null || cell.isBlank() ? null : cell;
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
