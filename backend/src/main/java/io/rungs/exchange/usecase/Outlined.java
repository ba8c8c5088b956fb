package io.rungs.exchange.usecase;

import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.ImportReport.MissingEntry;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.util.ArrayList;
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
        SheetColumn key = column(row.kind());
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

    private static SheetColumn column(RowKind kind) {
        return switch (kind) {
            case LEVEL -> SheetColumn.LEVEL;
            case PROFICIENCY -> SheetColumn.PROFICIENCY;
            case DOMAIN -> SheetColumn.DOMAIN;
            case GROUP -> SheetColumn.GROUP;
            case FAMILY -> SheetColumn.FAMILY;
            case ROLE, RUNG -> SheetColumn.ROLE;
            case SKILL, EXPECTATION -> SheetColumn.SKILL;
        };
    }

    /// What says how to make what is made: the file's own rows, and one for each thing that it only names.
    static List<SheetRow> rows(List<SheetRow> all, List<MissingEntry> made) {
        List<SheetRow> rows = new ArrayList<>(all.stream()
                .filter(it -> it.kind() != RowKind.SKILL && it.kind() != RowKind.EXPECTATION)
                .toList());
        rows.addAll(steps(RowKind.LEVEL, all, made));
        rows.addAll(steps(RowKind.PROFICIENCY, all, made));
        for (MissingEntry it : made) {
            boolean told = rows.stream()
                    .anyMatch(row -> row.kind() == it.kind() && it.slug().equals(row.text(column(it.kind()))));
            if (told) continue;
            var row = SheetRow.of(it.kind(), Spot.NOWHERE)
                    .with(column(it.kind()), it.slug())
                    .with(SheetColumn.NAME, it.name());
            if (it.kind() == RowKind.GROUP)
                all.stream()
                        .filter(each -> each.text(SheetColumn.GROUP) != null && each.text(SheetColumn.DOMAIN) != null)
                        .filter(each ->
                                Folded.of(it.name()).equals(Folded.of(String.valueOf(each.text(SheetColumn.GROUP))))
                                        || it.slug().equals(each.text(SheetColumn.GROUP)))
                        .findFirst()
                        .ifPresent(each -> row.with(SheetColumn.DOMAIN, each.text(SheetColumn.DOMAIN)));
            rows.add(row.row());
        }
        return rows;
    }

    /// The steps of a scale that rows only name, in the order in which they come up: also those that are known,
    /// since behind them the others stand. Nothing where the file lists them, or makes none.
    private static List<SheetRow> steps(RowKind kind, List<SheetRow> all, List<MissingEntry> made) {
        boolean listed = all.stream().anyMatch(it -> it.kind() == kind);
        if (listed || made.stream().noneMatch(it -> it.kind() == kind)) return List.of();
        SheetColumn column = column(kind);
        Map<String, SheetRow> steps = new LinkedHashMap<>();
        for (SheetRow row : all) {
            String written = row.text(column);
            if (written != null && !written.equals(SheetRow.CLEAR))
                steps.computeIfAbsent(Folded.of(written), _ -> step(kind, written, made));
        }
        return List.copyOf(steps.values());
    }

    private static SheetRow step(RowKind kind, String written, List<MissingEntry> made) {
        String slug = made.stream()
                .filter(it -> it.kind() == kind && Folded.of(it.name()).equals(Folded.of(written)))
                .map(MissingEntry::slug)
                .findFirst()
                .orElse(written);
        return SheetRow.of(kind, Spot.NOWHERE)
                .with(column(kind), slug)
                .with(SheetColumn.NAME, written)
                .row();
    }
}
