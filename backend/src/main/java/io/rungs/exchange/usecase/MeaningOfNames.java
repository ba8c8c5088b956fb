package io.rungs.exchange.usecase;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.WholeCatalogue.MergedRole;
import io.rungs.exchange.model.MeantRows;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
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
    private final KnownNames names;

    /// @param names before anything is made of what nobody knows
    MeaningOfNames(KnownNames names) {
        this.names = names;
    }

    MeantRows of(List<SheetRow> rows) {
        Map<String, UUID> meant = new HashMap<>();
        for (SheetRow row : rows) {
            skill(row).ifPresent(it -> meant.put(inItsPlace(row, SheetColumn.SKILL, row.skill()), it.id()));
            for (RowKind kind : RowKind.ENTRIES) {
                String written = row.text(kind.column());
                if (written != null)
                    id(row, kind, written).ifPresent(it -> meant.put(inItsPlace(row, kind.column(), written), it));
            }
        }
        return new MeantRows(rows.size(), names.isFresh(), meant);
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
}
