package io.rungs.exchange.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a row of a table says something about.
public enum RowKind {
    LEVEL,
    PROFICIENCY,
    DOMAIN,
    GROUP,
    FAMILY,
    ROLE,
    RUNG,
    SKILL,
    /// A cell; without a level it says only that the skill has the role.
    EXPECTATION;

    /// As tables write it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RowKind> of(String label) {
        return Arrays.stream(values())
                .filter(it -> it.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
