package io.rungs.exchange.usecase;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.ImportReport.MissingEntry;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a file says of levels, roles, groups and the like.
final class Outlined {
    private Outlined() {}

    /// Of something that is there under another name: it keeps what it is called, and whoever brought the file is
    /// told.
    static Optional<String> differs(SheetRow row, KnownNames names, Set<String> made) {
        if (row.kind() != RowKind.DOMAIN && row.kind() != RowKind.GROUP && row.kind() != RowKind.ROLE)
            return Optional.empty();
        SheetColumn key = row.kind().column();
        String slug = row.text(key);
        String name = row.text(SheetColumn.NAME);
        if (slug == null || name == null || made.contains(row.kind() + " " + slug)) return Optional.empty();
        Optional<UUID> known = row.kind() == RowKind.GROUP
                ? names.group(row.text(SheetColumn.DOMAIN), slug)
                : names.find(row.kind(), slug);
        return known.map(it -> names.called(row.kind(), it))
                .filter(it -> !Folded.of(it).equals(Folded.of(name)))
                .map(it -> "“%s” is called “%s” here, and stays so.".formatted(name, it));
    }

    /// What is retired once everything stands where it stood: of what the file has as retired all that was made for
    /// it.
    static List<SheetRow> retiring(List<SheetRow> all, KnownNames names) {
        return all.stream()
                .filter(it -> RowKind.ENTRIES.contains(it.kind()))
                .filter(SheetRow::retires)
                .map(it -> bySlugs(it, names))
                .filter(it ->
                        isStep(it) && names.isFresh() || names.made().stream().anyMatch(made -> isOne(made, it)))
                .map(it -> SheetRow.of(it.kind(), Spot.NOWHERE)
                        .with(it.kind().column(), it.text(it.kind().column()))
                        .with(SheetColumn.NAME, it.text(SheetColumn.NAME))
                        .with(SheetColumn.STATE, SheetRow.RETIRED)
                        .row())
                .toList();
    }

    private static boolean isStep(SheetRow row) {
        return row.kind() == RowKind.LEVEL || row.kind() == RowKind.PROFICIENCY;
    }

    private static boolean isOne(MissingEntry made, SheetRow row) {
        return made.kind() == row.kind()
                && (made.slug().equals(row.text(row.kind().column()))
                        || made.name().equals(row.text(SheetColumn.NAME)));
    }

    /// Whether the rows of a step are such.
    static boolean isRetiring(List<SheetRow> rows) {
        return rows.stream().allMatch(it -> it.retires() && it.spot().equals(Spot.NOWHERE));
    }

    /// What says how to make what is made: the file's own rows, and one for each thing that it only names, and for
    /// the domain of each group.
    static List<SheetRow> rows(List<SheetRow> all, KnownNames names) {
        List<SheetRow> rows = new ArrayList<>(all.stream()
                .filter(it -> !it.tellsOfSkill() && !names.unfit().has(it) && isThere(it, names))
                .map(it -> bySlugs(it, names))
                .toList());
        rows.addAll(steps(RowKind.LEVEL, all, names));
        rows.addAll(steps(RowKind.PROFICIENCY, all, names));
        for (MissingEntry it : names.made())
            if (!isTold(rows, it.kind(), it.slug())) rows.add(row(it.kind(), it.slug(), it.name()));
        rows.replaceAll(it -> placed(it, names));
        for (SheetRow it : List.copyOf(rows)) {
            if (it.kind() != RowKind.GROUP) continue;
            names.domainOf(it)
                    .filter(domain -> !isTold(rows, RowKind.DOMAIN, domain.slug()))
                    .ifPresent(domain -> rows.add(row(RowKind.DOMAIN, domain.slug(), domain.name())));
        }
        return rows;
    }

    /// Whether it is known, or made: of what is too much for one file nothing is.
    private static boolean isThere(SheetRow row, KnownNames names) {
        RowKind kind = row.kind() == RowKind.RUNG ? RowKind.ROLE : row.kind();
        String written = row.text(kind.column());
        return written == null || names.known(row, kind, written).isPresent();
    }

    /// The steps of a scale that rows only name, in the order in which they come up: also those that are known,
    /// since behind them the others stand. Nothing where the file lists them, or makes none.
    private static List<SheetRow> steps(RowKind kind, List<SheetRow> all, KnownNames names) {
        boolean listed = all.stream().anyMatch(it -> it.kind() == kind);
        if (listed || names.made().stream().noneMatch(it -> it.kind() == kind)) return List.of();
        SheetColumn column = kind.column();
        Map<String, SheetRow> steps = new LinkedHashMap<>();
        for (SheetRow row : all) {
            String written = row.text(column);
            if (written != null
                    && !written.equals(SheetRow.CLEAR)
                    && names.known(row, kind, written).isPresent())
                steps.computeIfAbsent(Folded.of(written), _ -> step(kind, written, names));
        }
        return List.copyOf(steps.values());
    }

    private static SheetRow step(RowKind kind, String written, KnownNames names) {
        String slug = names.made().stream()
                .filter(it -> it.kind() == kind && Folded.of(it.name()).equals(Folded.of(written)))
                .map(MissingEntry::slug)
                .findFirst()
                .or(() -> known(kind, written, names))
                .orElse(written);
        return SheetRow.of(kind, Spot.NOWHERE)
                .with(kind.column(), slug)
                .with(SheetColumn.NAME, written)
                .row();
    }

    private static Optional<String> known(RowKind kind, String written, KnownNames names) {
        SheetRow row =
                SheetRow.of(kind, Spot.NOWHERE).with(kind.column(), written).row();
        return names.slug(row, kind, written);
    }

    private static SheetRow placed(SheetRow row, KnownNames names) {
        return row.kind() == RowKind.GROUP
                ? names.domainOf(row)
                        .map(it -> row.saying(SheetColumn.DOMAIN, it.slug()))
                        .orElse(row)
                : row;
    }

    /// What is written by its name, or by what it was addressed by once, has a slug by now.
    private static SheetRow bySlugs(SheetRow row, KnownNames names) {
        SheetRow told = row;
        for (RowKind kind : RowKind.ENTRIES) {
            String written = row.text(kind.column());
            if (written == null) continue;
            Optional<String> slug = row.kind() == kind && isStep(row) && names.isFresh()
                    ? inOwnLadder(row, kind, written, names)
                    : names.slug(row, kind, written);
            if (slug.filter(it -> !it.equals(written)).isEmpty()) continue;
            told = told.saying(kind.column(), slug.get());
            if (row.kind() == kind && row.text(SheetColumn.NAME) == null) told = told.saying(SheetColumn.NAME, written);
        }
        return told;
    }

    /// Where nothing stands at a level yet, the file's ladder is taken as it is.
    private static Optional<String> inOwnLadder(SheetRow row, RowKind kind, String written, KnownNames names) {
        return Slugs.wellFormed(written)
                ? Optional.empty()
                : names.named(row, kind).map(Entry::slug);
    }

    /// What can be made of that: each rung at a level that there will be, each role in a family that there will
    /// be. What cannot is left out, and said.
    static List<SheetRow> fitting(
            List<SheetRow> outline, LadderOfFile ladder, KnownNames names, List<ReportLine> lines) {
        Set<String> rungs = new HashSet<>();
        List<SheetRow> fitting = new ArrayList<>();
        for (SheetRow row : outline) {
            boolean made = names.isMade(row, RowKind.ROLE);
            if (made && row.kind() == RowKind.RUNG)
                rung(row, ladder, rungs, lines).ifPresent(fitting::add);
            else if (made && row.kind() == RowKind.ROLE) fitting.add(inFamily(row, names, lines));
            else fitting.add(row);
        }
        return fitting;
    }

    private static Optional<SheetRow> rung(
            SheetRow row, LadderOfFile ladder, Set<String> rungs, List<ReportLine> lines) {
        String written = row.text(SheetColumn.LEVEL);
        Optional<String> level = written == null ? Optional.empty() : ladder.level(written);
        String role = row.text(SheetColumn.ROLE);
        String wrong = null;
        if (written == null) wrong = "The row says no level.";
        else if (level.isEmpty()) wrong = "There is no level “%s” here.".formatted(written);
        else if (!rungs.add(role + " " + level.get()))
            wrong = "The role has this level already: each may be there once.";
        if (wrong != null) lines.add(ReportLine.of(Outcome.REFUSED, row.spot(SheetColumn.LEVEL), wrong));
        return wrong == null ? level.map(it -> row.saying(SheetColumn.LEVEL, it)) : Optional.empty();
    }

    private static SheetRow inFamily(SheetRow row, KnownNames names, List<ReportLine> lines) {
        String family = row.text(SheetColumn.FAMILY);
        if (family == null || names.find(RowKind.FAMILY, family).isPresent()) return row;
        lines.add(ReportLine.of(
                Outcome.REFUSED,
                row.spot(SheetColumn.FAMILY),
                "There is no family “%s” here: the role comes without one.".formatted(family)));
        return row.without(SheetColumn.FAMILY);
    }

    private static boolean isTold(List<SheetRow> rows, RowKind kind, String slug) {
        return rows.stream().anyMatch(row -> row.kind() == kind && slug.equals(row.text(kind.column())));
    }

    private static SheetRow row(RowKind kind, String slug, String name) {
        return SheetRow.of(kind, Spot.NOWHERE)
                .with(kind.column(), slug)
                .with(SheetColumn.NAME, name)
                .row();
    }
}
