package io.rungs.exchange.files;

import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each column of a table is about, told by its heads.
///
/// @param line as it stands in the file, since some write it once more further down
/// @param roles the line above it, where that names the roles whose levels stand here
/// @param columns by their place; none where a column is not read
record TableHead(TableLine line, @Nullable TableLine roles, List<Optional<Meaning>> columns) {
    /// Of a column in which Rungs says why it refused a row.
    static final String REASON = "reason";

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

        /// The same of a role, where it is of a level and of no role yet.
        Meaning of(@Nullable String name) {
            return level == null || role != null ? this : new Meaning(column, level, name);
        }

        static Optional<Meaning> said(HeadMeaning it) {
            return Optional.ofNullable(it.column()).map(column -> new Meaning(column, it.level(), it.role()));
        }

        HeadMeaning told() {
            return new HeadMeaning(column, role, level);
        }
    }

    /// The heads, if the line is one of heads.
    ///
    /// @param above the line before it, which may say of which roles the levels are
    /// @throws UnreadableFile where two of them mean the same
    static Optional<TableHead> in(TableLine line, @Nullable TableLine above, HeadWords known) {
        TableHead alone = of(line, known);
        if (!alone.isOne())
            return above == null ? Optional.empty() : of(above, known).with(line, known);
        TableHead head = above == null ? alone : alone.under(above, known);
        head.requireOnce();
        return Optional.of(head);
    }

    private static TableHead of(TableLine line, HeadWords known) {
        List<Optional<Meaning>> columns = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String head = text(line, i);
            columns.add(head == null ? Optional.empty() : known.meaning(head));
        }
        return new TableHead(line, null, columns);
    }

    /// A head that is merged over several columns is that of the first.
    private static @Nullable String text(TableLine line, int place) {
        String merged = line.merged().apply(place);
        boolean first =
                place == 0 || merged == null || !merged.equals(line.merged().apply(place - 1));
        return line.cell(place) == null && first ? merged : line.cell(place);
    }

    /// Each level is of the role above it: of one that is known, or of any where levels are repeated, which
    /// would say nothing otherwise. Where cells are not merged, a role stands above the first of its levels.
    private TableHead under(TableLine above, HeadWords known) {
        if (place(SheetColumn.ROLE) >= 0) return this;
        boolean repeated = isRepeated();
        List<Optional<Meaning>> under = new ArrayList<>();
        String role = null;
        for (int i = 0; i < columns.size(); i++) {
            String over = above.cell(i) == null ? above.merged().apply(i) : above.cell(i);
            boolean ofLevel = columns.get(i).map(it -> it.level() != null).orElse(true);
            if (!ofLevel) role = null;
            else if (over != null || !repeated) role = over;
            String named = role == null ? null : known.role(role).orElse(repeated ? role : null);
            under.add(columns.get(i).map(it -> it.of(named)));
        }
        return under.equals(columns) ? this : new TableHead(line, above, under);
    }

    /// The heads with those of a second line: the levels of the roles that the first one names. Nothing where
    /// the line is a row.
    ///
    /// @throws UnreadableFile where two of them mean the same
    Optional<TableHead> with(TableLine second, HeadWords known) {
        List<Optional<Meaning>> both = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), second.cells().size()); i++) {
            Optional<Meaning> first = i < columns.size() ? columns.get(i) : Optional.empty();
            String below = second.cell(i);
            if (first.isPresent() && below != null) return Optional.empty();
            both.add(first.or(
                    () -> Optional.ofNullable(below).flatMap(known::meaning).filter(it -> it.level() != null)));
        }
        var head = new TableHead(second, line, both);
        if (!head.isOne() || !head.isWide() || isWide()) return Optional.empty();
        TableHead whole = head.under(line, known);
        whole.requireOnce();
        return Optional.of(whole);
    }

    private boolean isRepeated() {
        List<Meaning> levels = columns.stream()
                .flatMap(Optional::stream)
                .filter(it -> it.level() != null)
                .toList();
        return new HashSet<>(levels).size() < levels.size();
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
                            .formatted(Spot.letters(before + 1), Spot.letters(i + 1), text(line, i)));
        }
    }

    boolean isReason(int place) {
        String head = line.cell(place);
        return head != null && head.length() <= HeadWords.LONGEST && isReason(head);
    }

    static boolean isReason(String head) {
        return Folded.of(head).equals(REASON);
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
