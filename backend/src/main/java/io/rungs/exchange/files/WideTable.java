package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.exchange.model.Marks;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table with a row for each skill and role, and columns for each level: as people write their ladders. What the
/// installation has of levels, roles and rungs besides their names is not in it, and its first line says so.
final class WideTable {
    static final String NOTE =
            "# One row a skill and role, columns by level. Not in this file: definitions of levels and proficiencies,"
                    + " families, summaries and rungs of roles, empty domains, groups and roles. The long form has them.";
    static final List<SheetColumn> KEYS = List.of(
            SheetColumn.DOMAIN,
            SheetColumn.GROUP,
            SheetColumn.SKILL,
            SheetColumn.NAME,
            SheetColumn.SUMMARY,
            SheetColumn.REVISION,
            SheetColumn.ROLE);
    /// Before a level's slug that is a word for something else.
    static final String LEVEL = "level ";

    /// Behind a level's slug: what else the cell asks for.
    static final String REQUIREMENT = " requirement";

    static final String PROFICIENCY = " proficiency";

    private final TableLines lines;
    private List<String> levels = List.of();
    private boolean proficiencies;

    WideTable(TableLines lines) {
        this.lines = lines;
    }

    void outline(Outline it) throws IOException {
        levels = it.levels().stream().map(Step::slug).toList();
        proficiencies = !it.proficiencies().isEmpty();
        lines.line(List.of(NOTE));
        List<@Nullable String> heads = new ArrayList<>();
        KEYS.forEach(key -> heads.add(key.head()));
        for (String level : levels) {
            String head = HeadWords.isWord(level) ? LEVEL + level : level;
            heads.add(head);
            heads.add(head + REQUIREMENT);
            if (proficiencies) heads.add(head + PROFICIENCY);
        }
        lines.line(heads);
    }

    void skill(CarriedSkill it) throws IOException {
        if (it.roles().isEmpty()) lines.line(keys(it, null));
        for (Part part : it.roles()) {
            List<@Nullable String> cells = keys(it, part.role());
            for (String level : levels) {
                cells.add(at(part, level, WideTable::text));
                cells.add(at(part, level, Cell::requirement));
                if (proficiencies) cells.add(at(part, level, Cell::proficiency));
            }
            lines.line(cells);
        }
    }

    private static List<@Nullable String> keys(CarriedSkill it, @Nullable String role) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(it.domain());
        cells.add(it.group());
        cells.add(it.slug());
        cells.add(it.name());
        cells.add(it.summary() == null ? null : TableText.written(Marks.escaped(it.summary())));
        cells.add(it.revision() == null ? null : it.revision().toString());
        cells.add(role);
        return cells;
    }

    private interface Said extends Function<Cell, @Nullable String> {}

    private static @Nullable String at(Part part, String level, Said said) {
        for (Cell it : part.cells()) if (it.level().equals(level)) return said.apply(it);
        return null;
    }

    private static String text(Cell it) {
        return it.description() == null ? SheetRow.BELOW : TableText.written(Marks.escaped(it.description()));
    }
}
