package io.rungs.exchange.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /// Of what names where it stands.
    public static final int LONGEST_KEY = 120;

    private static final Pattern NO_TEXT = Pattern.compile("\\x00|\\p{Cs}");
    private static final int LONGEST_SENTENCE = 600;

    public enum Outcome {
        NEW,
        CHANGED,
        COLLIDES,
        REFUSED,
        REMARK
    }

    public ReportLine {
        spot = new Spot(kept(spot.sheet(), LONGEST_KEY), spot.line(), spot.column());
        skill = kept(skill, LONGEST_KEY);
        role = kept(role, LONGEST_KEY);
        level = kept(level, LONGEST_KEY);
        sentence = Objects.requireNonNull(kept(sentence, LONGEST_SENTENCE));
    }

    /// As a database keeps it: whatever a file says, it can be told.
    private static @Nullable String kept(@Nullable String text, int longest) {
        return text == null ? null : shortened(NO_TEXT.matcher(text).replaceAll("\uFFFD"), longest);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /// How the skill of a row is called in lines.
    public static @Nullable String skill(SheetRow row) {
        return kept(row.skill(), LONGEST_KEY);
    }

    /// The same, wherever it stands.
    public boolean says(ReportLine other) {
        return equals(new ReportLine(
                ordinal, other.outcome, other.spot, other.skill, other.role, other.level, other.sentence));
    }

    /// Whether something of the file was not taken as it stands there.
    public boolean wasLeft() {
        return outcome == Outcome.REFUSED || outcome == Outcome.COLLIDES;
    }

    /// Where something was refused.
    public static Set<Spot> refused(List<ReportLine> lines) {
        return lines.stream()
                .filter(it -> it.outcome == Outcome.REFUSED)
                .map(ReportLine::spot)
                .collect(Collectors.toSet());
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
