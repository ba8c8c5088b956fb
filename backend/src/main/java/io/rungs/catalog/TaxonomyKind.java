package io.rungs.catalog;

import io.rungs.kernel.Refusal;
import java.util.Locale;
import java.util.stream.Stream;

/// What the taxonomy consists of: each kind is a list in an order, groups are one in each domain.
public enum TaxonomyKind {
    DOMAIN,
    GROUP,
    ROLE;

    /// As `group`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param list as it is called in addresses
    /// @throws Refusal.NotFound `unknown-list`
    public static TaxonomyKind of(String list) {
        return Stream.of(values())
                .filter(it -> it.list().equals(list))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknown-list", "There are domains, groups and roles."));
    }

    /// As `groups`, which is what the list is called in addresses.
    public String list() {
        return label() + "s";
    }
}
