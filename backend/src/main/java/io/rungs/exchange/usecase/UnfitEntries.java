package io.rungs.exchange.usecase;

import io.rungs.catalog.profile.Profile;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a file would have made and cannot be, as it is written there: refused where it stands, before anything else
/// is made.
final class UnfitEntries {
    private static final int LONGEST_LETTER = 4;
    private static final int LONGEST_SUMMARY = 600;
    private static final int LONGEST_TEXT = 4_000;

    /// Of one file. A ladder and a scale have fewer, but of those that come to be retired there may be several.
    private static final int MOST_STEPS = 100;

    private static final int MOST_ENTRIES = 1_000;

    private final List<ReportLine> lines = new ArrayList<>();
    private final Map<RowKind, Integer> made = new EnumMap<>(RowKind.class);
    private final Set<SheetRow> rows = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /// Whether what the row names of the kind can be made; where not, that is said once.
    boolean fits(SheetRow row, RowKind kind) {
        return row.kind() == kind || kind == RowKind.RUNG ? own(row) : name(row, kind.column());
    }

    /// Whether one more of the kind can be made; where not, that is said where it is one too many.
    boolean hasRoomFor(SheetRow row, RowKind kind) {
        boolean step = kind == RowKind.LEVEL || kind == RowKind.PROFICIENCY;
        int most = step ? MOST_STEPS : MOST_ENTRIES;
        if (made.merge(kind, 1, Integer::sum) <= most) return true;
        if (told.add(kind + " " + most))
            lines.add(ReportLine.of(
                    Outcome.REFUSED,
                    row.spot(kind.column()),
                    "One file makes at most %,d of a kind; here is one %s too many. Is this the right column? If so, send it in parts."
                            .formatted(most, kind.label())));
        return false;
    }

    private boolean own(SheetRow row) {
        boolean fits = row.says().keySet().stream().allMatch(it -> says(row, it));
        if (!fits) rows.add(row);
        return fits;
    }

    private boolean says(SheetRow row, SheetColumn column) {
        return switch (column) {
            case NAME, TITLE -> text(row, column, Profile.LONGEST_NAME);
            case LETTER -> text(row, column, LONGEST_LETTER);
            case SUMMARY -> text(row, column, LONGEST_SUMMARY);
            case DESCRIPTION -> markdown(row);
            default -> column != row.kind().column() || row.text(SheetColumn.NAME) != null || name(row, column);
        };
    }

    private boolean name(SheetRow row, SheetColumn column) {
        return text(row, column, Profile.LONGEST_NAME);
    }

    private boolean text(SheetRow row, SheetColumn column, int longest) {
        var texts = new Texts();
        texts.required(column.head(), row.text(column), longest);
        return fits(row, column, texts);
    }

    private boolean markdown(SheetRow row) {
        var texts = new Texts();
        texts.required(
                SheetColumn.DESCRIPTION.head(), row.text(SheetColumn.DESCRIPTION), LONGEST_TEXT, Markdown::words);
        return fits(row, SheetColumn.DESCRIPTION, texts);
    }

    private boolean fits(SheetRow row, SheetColumn column, Texts texts) {
        try {
            texts.check();
            return true;
        } catch (Refusal.Invalid e) {
            if (told.add(column + " " + row.text(column)))
                lines.add(
                        row.tellsOfSkill()
                                ? ReportLine.of(Outcome.REFUSED, row, column, e.sentence())
                                : ReportLine.of(Outcome.REFUSED, row.spot(column), e.sentence()));
            return false;
        }
    }

    boolean has(SheetRow row) {
        return rows.contains(row);
    }

    List<ReportLine> lines() {
        return lines;
    }
}
