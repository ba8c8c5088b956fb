package io.rungs.exchange.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What would become of one row, or of one part of it, in a sentence.
///
/// @param ordinal its place in the report
public record ReportLine(
        int ordinal,
        Outcome outcome,
        Spot spot,
        @Nullable String skill,
        @Nullable String role,
        @Nullable String level,
        String sentence) {
    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_SENTENCE = 600;

    public enum Outcome {
        NEW,
        CHANGED,
        COLLIDES,
        REFUSED,
        REMARK
    }

    public ReportLine {
        skill = shortened(skill, LONGEST_KEY);
        role = shortened(role, LONGEST_KEY);
        level = shortened(level, LONGEST_KEY);
        if (sentence.length() > LONGEST_SENTENCE)
            sentence = Objects.requireNonNull(shortened(sentence, LONGEST_SENTENCE));
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /// How the skill of a row is called in lines.
    public static @Nullable String skill(SheetRow row) {
        return shortened(row.skill(), LONGEST_KEY);
    }

    /// The same, wherever it stands.
    public boolean says(ReportLine other) {
        return equals(new ReportLine(
                ordinal, other.outcome, other.spot, other.skill, other.role, other.level, other.sentence));
    }

    /// Whether something of the file was not taken as it stands there.
    public boolean isLeft() {
        return outcome == Outcome.REFUSED || outcome == Outcome.COLLIDES;
    }

    public static ReportLine of(Outcome outcome, Spot spot, String sentence) {
        return new ReportLine(0, outcome, spot, null, null, null, sentence);
    }

    public static ReportLine of(Outcome outcome, SheetRow row, SheetColumn column, String sentence) {
        return new ReportLine(
                0,
                outcome,
                row.spot(column),
                row.skill(),
                row.text(SheetColumn.ROLE),
                row.text(SheetColumn.LEVEL),
                sentence);
    }
}
