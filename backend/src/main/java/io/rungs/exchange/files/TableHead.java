package io.rungs.exchange.files;

import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each column of a table is about, told by its heads.
///
/// @param line as it stands in the file, since some write it once more further down
/// @param columns by their place; none where a column is not read
record TableHead(TableLine line, List<Optional<Meaning>> columns) {
    private static final Map<String, SheetColumn> WORDS = new HashMap<>();

    static {
        for (SheetColumn it : SheetColumn.values()) WORDS.put(it.head(), it);
        word(SheetColumn.DOMAIN, "area");
        word(SheetColumn.GROUP, "category", "skill group");
        word(SheetColumn.SKILL, "skills", "competency", "competence", "capability");
        word(SheetColumn.NAME, "skill name");
        word(SheetColumn.ROLE, "job role", "job", "position");
        word(SheetColumn.LEVEL, "grade", "rank", "rung");
        word(SheetColumn.REQUIREMENT, "required");
        word(
                SheetColumn.DESCRIPTION,
                "expectation",
                "expectations",
                "statement",
                "statements",
                "behaviour",
                "behaviours",
                "behavior",
                "behaviors",
                "criteria",
                "definition",
                "text");
        word(SheetColumn.SUMMARY, "about");
    }

    private static void word(SheetColumn column, String... words) {
        Arrays.stream(words).forEach(it -> WORDS.put(it, column));
    }

    /// A column of rows, or one of the cells at a level.
    ///
    /// @param role of a column that is for one role
    record Meaning(
            SheetColumn column,
            @Nullable String level,
            @Nullable String role) {
        static Meaning of(SheetColumn column) {
            return new Meaning(column, null, null);
        }
    }

    /// The heads, if the line is one of heads.
    ///
    /// @throws UnreadableFile where two of them mean the same
    static Optional<TableHead> in(TableLine line, KnownWords known) {
        List<Optional<Meaning>> columns = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String head = line.cell(i) == null ? line.merged().apply(i) : line.cell(i);
            columns.add(head == null ? Optional.empty() : meaning(head, known));
        }
        var head = new TableHead(line, columns);
        if (!head.isOne()) return Optional.empty();
        head.requireOnce();
        return Optional.of(head);
    }

    private static Optional<Meaning> meaning(String head, KnownWords known) {
        SheetColumn column = WORDS.get(Folded.of(head));
        if (column != null) return Optional.of(Meaning.of(column));
        return atLevel(head, "", SheetColumn.DESCRIPTION, known)
                .or(() -> atLevel(head, WideTable.REQUIREMENT, SheetColumn.REQUIREMENT, known))
                .or(() -> atLevel(head, WideTable.PROFICIENCY, SheetColumn.PROFICIENCY, known));
    }

    static boolean isWord(String head) {
        return WORDS.containsKey(head);
    }

    private static Optional<Meaning> atLevel(String head, String behind, SheetColumn column, KnownWords known) {
        String folded = Folded.of(head);
        if (!folded.endsWith(behind)) return Optional.empty();
        String level = folded.substring(0, folded.length() - behind.length());
        return known.head(level)
                .or(() -> level.startsWith(WideTable.LEVEL)
                        ? known.head(level.substring(WideTable.LEVEL.length()))
                        : Optional.empty())
                .map(it -> new Meaning(column, it.level(), it.role()));
    }

    /// It says which skill a row is about, or that it says what it is about itself, and more than that.
    private boolean isOne() {
        long known = columns.stream().filter(Optional::isPresent).count();
        return known > 1
                && (place(SheetColumn.SKILL) >= 0 || place(SheetColumn.NAME) >= 0 || place(SheetColumn.KIND) >= 0);
    }

    private void requireOnce() {
        Map<Meaning, Integer> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) continue;
            Integer before = seen.putIfAbsent(columns.get(i).get(), i);
            if (before == null) continue;
            Spot spot = line.spot(i);
            throw new UnreadableFile(
                    spot,
                    "Columns %s and %s have the same head, “%s”: rename or remove one of them."
                            .formatted(Spot.letters(before + 1), Spot.letters(i + 1), line.cell(i)));
        }
    }

    /// Where the column stands, or less than 0.
    int place(SheetColumn column) {
        return columns.indexOf(Optional.of(Meaning.of(column)));
    }

    /// Whether levels are columns.
    boolean isWide() {
        return columns.stream().flatMap(Optional::stream).anyMatch(it -> it.level() != null);
    }

    boolean isRepeatedBy(TableLine other) {
        return other.cells().equals(line.cells());
    }
}
