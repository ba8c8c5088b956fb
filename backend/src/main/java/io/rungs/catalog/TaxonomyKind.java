package io.rungs.catalog;

import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Refusal;
import java.util.stream.Stream;

/// What admins keep lists of: each kind is a list in an order, groups are one in each domain.
public enum TaxonomyKind {
    DOMAIN("domains", 0, Integer.MAX_VALUE),
    GROUP("groups", 0, Integer.MAX_VALUE),
    FAMILY("families", 0, Integer.MAX_VALUE),
    ROLE("roles", 0, Integer.MAX_VALUE),
    LEVEL("levels", Ladder.FEWEST, Ladder.MOST),
    PROFICIENCY("proficiencies", 0, ProficiencyScale.MOST);

    private final String list;
    private final int fewest;
    private final int most;

    TaxonomyKind(String list, int fewest, int most) {
        this.list = list;
        this.fewest = fewest;
        this.most = most;
    }

    /// As `group`.
    public String label() {
        return Letters.small(name());
    }

    /// @param list as it is called in addresses
    /// @throws Refusal.NotFound `unknown-list`
    public static TaxonomyKind of(String list) {
        return Stream.of(values())
                .filter(it -> it.list().equals(list))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-list", "There are domains, groups, families, roles, levels and proficiencies."));
    }

    /// As `groups`, which is what the list is called in addresses.
    public String list() {
        return list;
    }

    /// Of those that are offered.
    public int fewest() {
        return fewest;
    }

    /// Of those that are offered.
    public int most() {
        return most;
    }

    /// Whether people have its slugs in addresses, so that old ones lead to it for ever.
    public boolean addressed() {
        return this == DOMAIN || this == GROUP || this == ROLE;
    }

    /// Whether it is a step of a scale: one is above the other, and where it stands is what it means.
    public boolean step() {
        return this == LEVEL || this == PROFICIENCY;
    }

    /// Whether it says what it is about, or what it means.
    public boolean described() {
        return this == ROLE || step();
    }
}
