package io.rungs.exchange.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of a sheet, whatever kind of file it came in: what it says, and where each part stands.
public record SheetRow(RowKind kind, Spot spot, Map<SheetColumn, Told> says) {
    /// What stands in one place. Nothing is said where nothing stands; [#BELOW] and [#CLEAR] are said by marks.
    public record Told(String text, Spot spot) {}

    /// As tables write that a cell is as below.
    public static final String BELOW = "[as below]";
    /// As tables write that what stood there shall go.
    public static final String CLEAR = "[clear]";

    /// As a row says that what it is about is offered no more.
    public static final String RETIRED = "retired";

    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\t\\x0B\\f\\x85\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

    public SheetRow {
        says = Map.copyOf(says);
    }

    /// What it says there; nothing where it says nothing.
    public @Nullable String text(SheetColumn column) {
        Told told = says.get(column);
        return told == null ? null : told.text();
    }

    /// By what its skill is told from others: its address, or its name.
    public @Nullable String skill() {
        String written = text(SheetColumn.SKILL);
        return written == null ? text(SheetColumn.NAME) : written;
    }

    public boolean tellsOfSkill() {
        return kind == RowKind.SKILL || kind == RowKind.EXPECTATION;
    }

    public boolean retires() {
        return RETIRED.equals(text(SheetColumn.STATE));
    }

    public Spot spot(SheetColumn column) {
        Told told = says.get(column);
        return told == null ? spot : told.spot();
    }

    /// Its own, and those of all that it says.
    public Set<Spot> spots() {
        return Stream.concat(Stream.of(spot), says.values().stream().map(Told::spot))
                .collect(Collectors.toSet());
    }

    /// The same, elsewhere.
    public SheetRow at(UnaryOperator<Spot> elsewhere) {
        Map<SheetColumn, Told> moved = new EnumMap<>(SheetColumn.class);
        says.forEach((column, told) -> moved.put(column, new Told(told.text(), elsewhere.apply(told.spot()))));
        return new SheetRow(kind, elsewhere.apply(spot), moved);
    }

    /// The same, with what is no text of paragraphs in one line: people break the names in narrow columns.
    public SheetRow inOneLine() {
        if (says.entrySet().stream().allMatch(it -> isOneLine(it.getKey(), it.getValue()))) return this;
        Map<SheetColumn, Told> lines = new EnumMap<>(SheetColumn.class);
        says.forEach((column, told) -> lines.put(
                column,
                isOneLine(column, told)
                        ? told
                        : new Told(SPACES.matcher(told.text()).replaceAll(" ").strip(), told.spot())));
        return new SheetRow(kind, spot, lines);
    }

    private static boolean isOneLine(SheetColumn column, Told told) {
        return column.isText() || !BREAK.matcher(told.text()).find();
    }

    /// The same, saying that there.
    public SheetRow saying(SheetColumn column, String text) {
        Map<SheetColumn, Told> more = new EnumMap<>(SheetColumn.class);
        more.putAll(says);
        more.put(column, new Told(text, spot(column)));
        return new SheetRow(kind, spot, more);
    }

    /// The same, saying nothing there.
    public SheetRow without(SheetColumn column) {
        Map<SheetColumn, Told> fewer = new EnumMap<>(SheetColumn.class);
        fewer.putAll(says);
        fewer.remove(column);
        return new SheetRow(kind, spot, fewer);
    }

    /// The same, taken from that revision.
    public SheetRow taken(int revision) {
        return saying(SheetColumn.REVISION, Integer.toString(revision));
    }

    public static Builder of(RowKind kind, Spot spot) {
        return new Builder(kind, spot);
    }

    public static final class Builder {
        private final RowKind kind;
        private final Spot spot;
        private final Map<SheetColumn, Told> says = new EnumMap<>(SheetColumn.class);

        private Builder(RowKind kind, Spot spot) {
            this.kind = kind;
            this.spot = spot;
        }

        public Builder with(SheetColumn column, @Nullable String text) {
            return with(column, text, spot);
        }

        public Builder with(SheetColumn column, @Nullable String text, Spot where) {
            if (text != null && !Spaces.only(text)) says.put(column, new Told(text, where));
            return this;
        }

        public SheetRow row() {
            return new SheetRow(kind, spot, says);
        }
    }
}
