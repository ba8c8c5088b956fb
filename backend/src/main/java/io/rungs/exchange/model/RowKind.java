package io.rungs.exchange.model;

import io.rungs.kernel.Letters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a row of a table says something about.
public enum RowKind {
    LEVEL(SheetColumn.LEVEL),
    PROFICIENCY(SheetColumn.PROFICIENCY),
    DOMAIN(SheetColumn.DOMAIN),
    GROUP(SheetColumn.GROUP),
    FAMILY(SheetColumn.FAMILY),
    ROLE(SheetColumn.ROLE),
    RUNG(SheetColumn.ROLE),
    SKILL(SheetColumn.SKILL),
    /// A cell; without a level it says only that the skill has the role.
    EXPECTATION(SheetColumn.SKILL);

    /// What stands in a list of its own, and may be named by any row.
    public static final List<RowKind> ENTRIES = List.of(LEVEL, PROFICIENCY, DOMAIN, GROUP, FAMILY, ROLE);

    private final SheetColumn column;

    RowKind(SheetColumn column) {
        this.column = column;
    }

    /// In which a row says what it is about.
    public SheetColumn column() {
        return column;
    }

    /// As tables write it.
    public String label() {
        return Letters.small(name());
    }

    public static Optional<RowKind> of(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
