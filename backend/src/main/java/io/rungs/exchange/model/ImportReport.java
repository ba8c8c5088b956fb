package io.rungs.exchange.model;

import io.rungs.exchange.model.ReportLine.Outcome;
import java.util.List;
import java.util.Objects;

/// What a file would bring about, held against what was published when it was read; of what is carried out already,
/// what it brought about. Its lines are a list of their own.
///
/// @param rows that say something
/// @param makes what the file names and nobody knows
/// @param retires what is offered until that is made, where the file has another ladder
/// @param skills how many would get another revision, or come
/// @param operations how many changes that is
/// @param proposals in how many proposals they would stand
public record ImportReport(
        int rows,
        int fresh,
        int changed,
        int unchanged,
        int collides,
        int refused,
        List<MissingEntry> makes,
        List<RetiringEntry> retires,
        int skills,
        int operations,
        int proposals) {
    /// Of what was reported before that was told, it is not known.
    public ImportReport {
        retires = Objects.requireNonNullElse(retires, List.of());
    }

    /// With other lines in place of some.
    public ImportReport retold(List<ReportLine> before, List<ReportLine> now) {
        return new ImportReport(
                rows,
                fresh + more(Outcome.NEW, before, now),
                changed + more(Outcome.CHANGED, before, now),
                unchanged,
                collides + more(Outcome.COLLIDES, before, now),
                refused + more(Outcome.REFUSED, before, now),
                makes,
                retires,
                skills,
                operations,
                proposals);
    }

    private static int more(Outcome outcome, List<ReportLine> before, List<ReportLine> now) {
        return count(outcome, now) - count(outcome, before);
    }

    public static int count(Outcome outcome, List<ReportLine> lines) {
        return (int) lines.stream().filter(it -> it.outcome() == outcome).count();
    }

    /// Something that would be made, by what it would be called.
    public record MissingEntry(RowKind kind, String slug, String name) {}

    /// A level or a proficiency that would be offered no more.
    public record RetiringEntry(RowKind kind, String slug, String name) {}
}
