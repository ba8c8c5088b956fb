package io.rungs.exchange.usecase;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.WholeCatalogue.MergedRole;
import io.rungs.exchange.model.MeantRows;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the names of rows stand for here, so that what was reported is what is carried out, whatever is called
/// otherwise meanwhile.
final class MeaningOfNames {
    /// Whose addresses lead nowhere once they have others.
    private static final List<RowKind> BY_ID = List.of(RowKind.LEVEL, RowKind.PROFICIENCY, RowKind.FAMILY);

    /// What was said to mean nothing.
    private static final UUID NOTHING = new UUID(0, 0);

    private final KnownNames names;

    /// @param names before anything is made of what nobody knows
    MeaningOfNames(KnownNames names) {
        this.names = names;
    }

    /// By what the file has written, wherever it stands: the rows themselves are read in the words of here, and two
    /// things may have changed their names with each other.
    ///
    /// @param told the same rows, as they are meant
    MeantRows of(ReadRows read, ReadRows told) {
        Map<String, UUID> meant = new HashMap<>();
        read.heads().forEach(it -> of(it, meant));
        for (int i = 0; i < read.rows().size(); i++)
            of(read.rows().get(i), told.rows().get(i), meant);
        return new MeantRows(read.rows().size(), names.isFresh(), meant);
    }

    private void of(ReadHead head, Map<String, UUID> meant) {
        SheetRow cell = SheetRow.of(RowKind.EXPECTATION, head.spot())
                .with(SheetColumn.ROLE, head.meaning().role())
                .with(SheetColumn.LEVEL, head.meaning().level())
                .row();
        for (RowKind kind : List.of(RowKind.ROLE, RowKind.LEVEL)) {
            String written = cell.text(kind.column());
            if (written != null) id(cell, kind, written).ifPresent(it -> meant.put(below(head.spot(), kind), it));
        }
    }

    private static String below(Spot head, RowKind kind) {
        return "%s below\n%s\n%d:%d".formatted(kind.label(), head.sheet(), head.line(), head.column());
    }

    private void of(SheetRow read, SheetRow told, Map<String, UUID> meant) {
        skill(told).ifPresent(it -> meant.put(inItsPlace(read, SheetColumn.SKILL, read.skill()), it.id()));
        for (RowKind kind : RowKind.ENTRIES) {
            String written = read.text(kind.column());
            String known = told.text(kind.column());
            if (written == null) continue;
            String name = inItsPlace(read, kind.column(), written);
            if (known == null) meant.put(name, NOTHING);
            else id(told, kind, known).ifPresent(it -> meant.put(name, it));
        }
    }

    private Optional<SkillRef> skill(SheetRow row) {
        return row.tellsOfSkill() ? names.skill(row) : Optional.empty();
    }

    /// What a name stands for may depend on where the row says that it is.
    private static String inItsPlace(SheetRow row, SheetColumn column, @Nullable String written) {
        Stream<String> beside = switch (column) {
            case SKILL ->
                Stream.of(SheetColumn.NAME, SheetColumn.DOMAIN, SheetColumn.GROUP)
                        .map(it -> String.valueOf(row.text(it)));
            case GROUP -> Stream.of(String.valueOf(row.text(SheetColumn.DOMAIN)));
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(column.head(), String.valueOf(written)), beside)
                .collect(Collectors.joining("\n"));
    }

    /// A role that went into another is itself: what it said was meant.
    private Optional<UUID> id(SheetRow row, RowKind kind, String written) {
        if (kind == RowKind.ROLE) {
            Optional<UUID> gone = names.merged(row).map(MergedRole::id);
            if (gone.isPresent()) return gone;
        }
        return names.known(row, kind, written);
    }

    /// The rows of a step, which waits: whatever is known here is told by its address. What is going to be made is
    /// told as it is.
    List<SheetRow> addressed(List<SheetRow> rows) {
        return rows.stream().map(this::addressed).toList();
    }

    private SheetRow addressed(SheetRow row) {
        if (!row.tellsOfSkill()) return row;
        SheetRow told =
                skill(row).map(it -> row.saying(SheetColumn.SKILL, it.slug())).orElse(row);
        for (RowKind kind : RowKind.ENTRIES) {
            String written = row.text(kind.column());
            Optional<String> address = written == null ? Optional.empty() : names.address(row, kind, written);
            if (address.isPresent()) told = told.saying(kind.column(), address.get());
        }
        return told;
    }

    /// Which levels, proficiencies and families rows name by their addresses, which others may have by the
    /// time that it is their turn: all else keeps what it was addressed by once.
    ///
    /// @param addressed rows of steps, also of the outline
    MeantRows ofSteps(List<SheetRow> addressed) {
        Map<String, UUID> meant = new HashMap<>();
        for (SheetRow row : addressed)
            for (RowKind kind : BY_ID) {
                String address = row.text(kind.column());
                if (address != null)
                    names.known(row, kind, address)
                            .filter(it -> names.slug(kind, it).isPresent())
                            .ifPresent(it -> meant.put(inItsPlace(row, kind.column(), address), it));
            }
        return new MeantRows(addressed.size(), names.isFresh(), meant);
    }

    /// The rows of a step by the addresses that its levels, proficiencies and families have by now; those of the
    /// outline also by the ones that all else has, since what they name is made where nothing is addressed so.
    ///
    /// @param meant none where an older Rungs confirmed it
    List<SheetRow> toldNow(List<SheetRow> rows, @Nullable MeantRows meant) {
        return meant == null
                ? rows
                : rows.stream().map(it -> toldNow(it, meant)).toList();
    }

    private SheetRow toldNow(SheetRow row, MeantRows meant) {
        SheetRow told = row;
        for (RowKind kind : BY_ID) {
            String address = row.text(kind.column());
            UUID id = address == null ? null : meant.names().get(inItsPlace(row, kind.column(), address));
            String now = id == null ? null : names.slug(kind, id).orElse(null);
            if (now != null) told = told.saying(kind.column(), now);
        }
        return row.tellsOfSkill() ? told : led(told);
    }

    private SheetRow led(SheetRow row) {
        SheetRow told = row;
        for (RowKind kind : RowKind.ENTRIES) {
            String address = row.text(kind.column());
            if (address == null || BY_ID.contains(kind)) continue;
            Optional<String> now = names.leadsTo(kind, address);
            if (now.isPresent()) told = told.saying(kind.column(), now.get());
        }
        return told;
    }
}
